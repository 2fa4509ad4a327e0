import ArgumentParser
import BriefCompiler
import Citations
import Diagnostics
import DocumentModel
import Evidence
import PluginKit
import Workspace

/// `dossier render`
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Turn one document into another format.",
    discussion: """
      Reads a file, or standard input for -, and writes to standard output. No workspace is read: a citation whose \
      source is not in a --bibliography prints as written.

      Exit status: 0 clean, 1 something wrong in the document, a program that failed or a file that cannot be written, \
      2 the command line, 3 a budget exceeded.
      """)

  @Argument(help: ArgumentHelp("The document, or - for standard input.", valueName: "file"), completion: .file())
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      """
      The input's format; by the file's ending where nothing is said. Extensions are switched behind it: \
      markdown-smart+mark.
      """, valueName: "format"))
  var from: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The output's format; by the ending of --output, or html, where nothing is said.", valueName: "format"))
  var to: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file.", valueName: "file"), completion: .file())
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Set a parameter of the output's format, such as wrap=72; can be repeated.", valueName: "name=value"))
  var with: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Look citations up in a CSL-JSON file; can be repeated.", valueName: "file"),
    completion: .file())
  var bibliography: [String] = []

  @Flag(help: "Read only the main text of a web page, without what stands around it.")
  var article = false

  @Flag(help: "Write a whole file with head and foot, or a fragment to put into another.")
  var extent: Extent = .standalone

  @OptionGroup var grants: ProgramGrants

  @Flag(help: "Let raw passages of the output's format through. Only for documents that you trust.")
  var unsafe = false

  @Flag(name: .shortAndLong, help: "Show information too, such as what a format has no notation for.")
  var verbose = false

  enum Extent: EnumerableFlag {
    case standalone, fragment
  }

  func run() throws {
    let map = SourceMap()
    let source = try InputFile.read(file, map)
    let references = try bibliography.map { try InputFile.read($0, map) }
    let folder: FolderDescriptor
    do throws(WorldError) {
      // Pictures lie beside the name, wherever a link leads.
      folder = file == "-" ? try FolderDescriptor(path: ".") : try Self.parent(of: file).0
    } catch {
      throw Terminal.failure("file/unreadable", error.description, "Name a place that is there and that you may read.")
    }
    var conversion = DocumentConversion(
      tools: BuiltIn.tools, world: DiskWorld(folder: folder, map: map), today: try Today.day)
    conversion.isStandalone = extent == .standalone
    conversion.allowsRaw = unsafe
    conversion.programs = try grants.programs()
    if article { conversion.readerSettings = [("article", "true")] }
    var sink = DiagnosticSink()
    for file in references {
      for item in BibliographyReader.read(file, diagnostics: &sink) { conversion.bibliography[item.key] = item }
    }
    guard let format = from ?? conversion.inputFormat(of: file) ?? (file.contains(".") ? nil : "markdown") else {
      throw ValidationError("The ending of “\(file)” tells no input format. Name one with --from.")
    }
    let target = to ?? output.flatMap(conversion.outputFormat) ?? "html"
    let settings = try with.map { text in
      guard let equals = text.firstIndex(of: "=") else { throw ValidationError("“\(text)” is not name=value.") }
      return (name: String(text[..<equals]), value: String(text[text.index(after: equals)...]))
    }
    let result = conversion.convert(source, from: format, to: target, settings: settings, diagnostics: &sink)
    try Terminal.show(Terminal.transcript(sink.diagnostics, files: map, verbosely: verbose))
    guard let result else { throw ExitCode(sink.diagnostics.contains { $0.id == "convert/failed" } ? 1 : 2) }
    if let output {
      do throws(WorldError) {
        let (folder, name) = try OutputFile.place(output)
        try folder.write(result.main, to: name)
        for (name, bytes) in result.files.sorted(by: { $0.key < $1.key }) { try folder.write(bytes, to: name) }
      } catch {
        throw Terminal.failure("output/unwritable", error.description, "Name a place that you may write to.")
      }
    } else {
      try Terminal.output(result.main)
    }
    let status = FindingTally(sink.diagnostics).status
    if status != 0 { throw ExitCode(status) }
  }

  /// The folder of a path of the command line, opened, and the name in it.
  static func parent(of path: String) throws(WorldError) -> (FolderDescriptor, String) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    return (try FolderDescriptor(path: folder), slash.map { String(path[path.index(after: $0)...]) } ?? path)
  }
}
