import Foundation

/// A run of the program, as a user starts it.
struct CommandRun {
  var status: Int32
  var output: String
  var messages: String

  /// The program stands beside the test binary.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "dossier")

  init(
    _ arguments: [String], in folder: URL, input: String = "", environment: [String: String] = [:],
    program: URL = Self.program
  ) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["SOURCE_DATE_EPOCH"] = "1700000000"
    process.environment = variables.merging(environment) { $1 }
    let files = folder.appending(path: ".streams-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: files) }
    // Files and not pipes: a pipe that fills up would stop the program.
    for name in ["in", "out", "err"] {
      try Data(name == "in" ? Data(input.utf8) : Data()).write(to: files.appending(path: name))
    }
    process.standardInput = try FileHandle(forReadingFrom: files.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: files.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: files.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    output = String(decoding: try Data(contentsOf: files.appending(path: "out")), as: UTF8.self)
    messages = String(decoding: try Data(contentsOf: files.appending(path: "err")), as: UTF8.self)
  }
}
