import Foundation

/// The validator `jing`, an oracle that shares no code with the schema engine that is linked.
public enum Jing {
  public static let path = "/usr/bin/jing"

  /// What jing has to say against documents, each on a line with the document's name; nil where it is not installed, and
  /// then says aloud that `what` is skipped.
  ///
  /// - Parameter documents: bytes by name; all go to one run.
  public static func complaints(
    about documents: [(name: String, bytes: [UInt8])], schema: String, for what: String
  ) throws -> String? {
    guard FileManager.default.isExecutableFile(atPath: path) else {
      print("SKIPPED (no jing, install jing): \(what)")
      return nil
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "jing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for document in documents { try Data(document.bytes).write(to: folder.appending(path: document.name)) }
    let process = Process()
    let out = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-i", schema] + documents.map { folder.appending(path: $0.name).path }
    process.standardOutput = out
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: said, as: UTF8.self)
    return process.terminationStatus == 0 || !text.isEmpty ? text : "jing ended with \(process.terminationStatus)"
  }
}
