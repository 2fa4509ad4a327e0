import ArgumentParser
import Diagnostics
import Workspace

/// A report that a run writes, as the command line names it: `sarif=findings.sarif`.
struct ReportFile {
  let format: ReportFormat
  /// `-` is standard output.
  let path: String

  static func parse(_ text: String) throws -> ReportFile {
    let names = ReportFormat.allCases.map(\.rawValue)
    guard let equals = text.firstIndex(of: "="), text.index(after: equals) < text.endIndex else {
      throw ValidationError(
        "“\(text)” is no report. Write FORMAT=FILE, as in sarif=findings.sarif; formats are "
          + names.joined(separator: ", ") + ".")
    }
    let name = String(text[..<equals])
    guard let format = ReportFormat(rawValue: name) else {
      let near = NearestName.find(name, among: names)
      throw ValidationError(
        "There is no report “\(name)”. "
          + (near.map { "Did you mean “\($0)”?" } ?? "Reports are \(names.joined(separator: ", "))."))
    }
    return ReportFile(format: format, path: String(text[text.index(after: equals)...]))
  }

  /// Writes the report, whole or not at all.
  func write(_ run: RunReport, files: SourceMap) throws(WorldError) {
    let bytes = Array(format.text(run, files: files).utf8)
    if path == "-" { return try FolderDescriptor.write(bytes, to: 1, path: "standard output") }
    let (folder, name) = try OutputFile.place(path)
    try folder.write(bytes, to: name)
  }
}
