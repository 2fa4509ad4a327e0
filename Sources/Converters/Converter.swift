/// A format that a program of the user's makes from one that a renderer writes.
public struct Converter: Sendable {
  /// What `formats:` and `--to` call the format.
  public let name: String
  /// Without the dot.
  public let fileExtension: String
  /// The renderer whose output is converted.
  public let source: String
  /// What is to be installed where no program of the converter's is there.
  public let advice: String
  /// The programs that can, the best first.
  let makers: [Maker]
  let isWhole: @Sendable ([UInt8]) -> Bool

  /// A way to call a program.
  struct Maker: Sendable {
    /// The names of its file.
    var names: [String]
    /// The arguments that read one file and write another, by their paths from the root of the machine.
    var arguments: @Sendable (_ input: String, _ output: String) -> [String]
    /// Takes out of a result what would differ from one day to the next.
    var settle: @Sendable ([UInt8], _ day: Int) -> [UInt8] = { bytes, _ in bytes }
  }

  public static let all: [Converter] = [
    Converter(
      name: "pdf", fileExtension: "pdf", source: "html",
      advice: "install WeasyPrint (`pip install weasyprint`), which makes PDF/UA, or Chromium",
      makers: [weasyprint, chromium], isWhole: PDFBytes.areWhole),
    pandoc("docx"), pandoc("odt", type: "application/vnd.oasis.opendocument.text"),
    pandoc("epub", type: "application/epub+zip"),
  ]

  /// The converter of a format; nil where none makes it.
  public static func named(_ name: String) -> Converter? { all.first { $0.name == name } }

  /// The names of programs that convert anything, sorted.
  public static let programs = Set(all.flatMap(\.makers).flatMap(\.names)).sorted()

  /// The names of programs that make this format, the best first.
  public var programs: [String] { makers.flatMap(\.names) }

  /// The best of the granted programs; nil where none of them makes the format.
  public func program(among granted: [GrantedProgram]) -> GrantedProgram? {
    programs.lazy.compactMap { name in granted.first { $0.name == name } }.first
  }

  func maker(_ program: GrantedProgram) -> Maker? { makers.first { $0.names.contains(program.name) } }

  // MARK: Programs

  /// Tagged, by PDF/UA-1; asks for nothing but what the page holds.
  private static let weasyprint = Maker(names: ["weasyprint"]) { input, output in
    ["--quiet", "--pdf-variant=pdf/ua-1", "--presentational-hints", "--allowed-protocols=data", input, output]
  }

  /// Tagged, with an outline. Its own sandbox stays on wherever it can be.
  private static let chromium = Maker(
    names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    arguments: { input, output in
      [
        "--headless", "--disable-gpu", "--no-first-run", "--user-data-dir=\(output).profile", "--no-pdf-header-footer",
        "--export-tagged-pdf", "--generate-pdf-document-outline", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--disable-background-networking", "--print-to-pdf=\(output)",
        "file://\(input)",
      ] + (ProgramRun.isRoot ? ["--no-sandbox"] : [])
    }, settle: PDFBytes.settled)

  /// Reads what it is given and nothing else.
  private static func pandoc(_ format: String, type: String = "") -> Converter {
    let maker = Maker(names: ["pandoc"]) { input, output in
      [
        "--sandbox", "--from=json", "--to=\(format)", "--standalone", "--toc", "--metadata=identifier=urn:dossier",
        "--output=\(output)", input,
      ]
    }
    return Converter(
      name: format, fileExtension: format, source: "json", advice: "install Pandoc 3 (pandoc.org)", makers: [maker]
    ) { bytes in
      guard bytes.starts(with: [0x50, 0x4B, 3, 4]), bytes.suffix(22).starts(with: [0x50, 0x4B, 5, 6]) else {
        return false
      }
      return type.isEmpty || bytes.dropFirst(30).starts(with: "mimetype\(type)".utf8)
    }
  }
}
