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

  /// The path with the links of its folders followed; as it was written where there is no such folder.
  var place: String {
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    guard path != "-", let folder = FolderDescriptor.followed(slash.map { String(path[...$0]) } ?? ".") else {
      return path
    }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The path as seen from a workspace; nil outside of it.
  func path(in workspace: String) -> String? {
    guard let root = FolderDescriptor.followed(workspace), place.hasPrefix(root + "/") else { return nil }
    return String(place.dropFirst(root.count + 1))
  }

  /// Writes the report, whole or not at all.
  func write(_ run: RunReport, files: SourceMap) throws(WorldError) {
    let bytes = Array(format.text(run, files: files).utf8)
    if path == "-" { return try FolderDescriptor.write(bytes, to: 1, path: "standard output") }
    let (folder, name) = try OutputFile.place(path)
    try folder.write(bytes, to: name)
  }
}
