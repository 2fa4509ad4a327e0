import Workspace

/// One artefact to be converted by one program.
public struct Conversion: Sendable {
  public var converter: Converter
  public var program: GrantedProgram
  /// What the renderer wrote. Nothing else reaches the program.
  public var input: [UInt8]
  /// The day that the result bears, in days since 1970-01-01.
  public var day: Int

  /// How long a program may take, in seconds.
  public static let deadline = 300
  /// The largest result, in bytes.
  public static let sizeLimit = 256 << 20

  public init(_ converter: Converter, by program: GrantedProgram, input: [UInt8], day: Int) {
    self.converter = converter
    self.program = program
    self.input = input
    self.day = day
  }

  /// Why there is no result.
  public enum Failure: Error, Hashable, Sendable {
    /// The program's file is not the one that was granted.
    case otherProgram
    case cannotRun(String)
    case deadline
    /// It ended with a status; its last words.
    case failed(status: Int32, words: String)
    /// What it wrote is not of the format, or nothing.
    case noResult(words: String)
  }

  /// Runs the program in a folder of its own that goes with it, and gives what it made.
  public func run() throws(Failure) -> [UInt8] {
    guard let maker = converter.maker(program) else { throw .cannotRun("it does not make \(converter.name)") }
    let isGranted: Bool
    let place: TemporaryFolder
    let folder: FolderDescriptor
    let (inputName, outputName) = ("input.\(converter.source)", "output.\(converter.fileExtension)")
    do throws(WorldError) {
      isGranted = try program.hasGrantedDigest()
      place = try TemporaryFolder()
      folder = try FolderDescriptor(path: place.path)
      try folder.write(input, to: inputName, mode: 0o600)
    } catch { throw .cannotRun(error.description) }
    guard isGranted else { throw .otherProgram }
    defer { withExtendedLifetime(place) {} }

    let messages = "messages.txt"
    let run = ProgramRun(
      path: program.path, arguments: maker.arguments("\(place.path)/\(inputName)", "\(place.path)/\(outputName)"),
      messages: "\(place.path)/\(messages)",
      environment: [
        "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(place.path)", "TMPDIR=\(place.path)", "LANG=C.UTF-8", "TZ=UTC",
        "SOURCE_DATE_EPOCH=\(day * 86_400)",
      ])
    let end = run.end(within: Self.deadline)
    let words = (try? folder.read(messages, limit: 1 << 20)).map(Self.lastWords) ?? ""
    switch end {
    case .cannotStart(let reason): throw .cannotRun(reason)
    case .deadline: throw .deadline
    case .exit(let status) where status != 0: throw .failed(status: status, words: words)
    case .exit: break
    }
    guard let result = try? folder.read(outputName, limit: Self.sizeLimit), converter.isWhole(result) else {
      throw .noResult(words: words)
    }
    return maker.settle(result, day)
  }

  /// The last lines of what a program said.
  private static func lastWords(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.suffix(4096), as: UTF8.self).split(whereSeparator: \.isNewline).suffix(3)
      .joined(separator: " ")
  }
}
