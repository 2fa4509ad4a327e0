import DocumentModel
import Workspace

/// Diagnostics as JSON: an array of objects with `id`, `severity`, `message`, `path`, `start`, `end`, `labels`,
/// `notes`, `fixes` and `trace`. Lines and columns count from 1, columns in Unicode code points.
public struct JSONEmitter: Sendable {
  private let files: SourceMap

  public init(files: SourceMap) { self.files = files }

  public func text(_ diagnostics: some Sequence<Diagnostic>) -> String {
    let objects = diagnostics.map { "  " + object($0) }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private func object(_ diagnostic: Diagnostic) -> String {
    var members = [
      ("id", string(diagnostic.id.name)), ("severity", string(diagnostic.severity.name)),
      ("message", string(diagnostic.message)),
    ]
    members +=
      diagnostic.span.isKnown || diagnostic.path.isEmpty
      ? place(diagnostic.span) : [("path", string(diagnostic.path))]
    if !diagnostic.labels.isEmpty { members.append(("labels", array(diagnostic.labels.map(label)))) }
    if !diagnostic.notes.isEmpty { members.append(("notes", array(diagnostic.notes.map(string)))) }
    if !diagnostic.fixes.isEmpty { members.append(("fixes", array(diagnostic.fixes.map(fix)))) }
    if !diagnostic.trace.isEmpty { members.append(("trace", array(diagnostic.trace.map(label)))) }
    return object(members)
  }

  private func label(_ label: Diagnostic.Label) -> String {
    object([("text", string(label.text))] + place(label.span))
  }

  private func fix(_ fix: Fix) -> String {
    let applicability =
      switch fix.applicability {
      case .safe: "safe"
      case .unsafe: "unsafe"
      case .displayOnly: "display-only"
      }
    let edits = fix.edits.map { object(place($0.span) + [("replacement", string($0.replacement))]) }
    return object([
      ("summary", string(fix.summary)), ("applicability", string(applicability)), ("edits", array(edits)),
    ])
  }

  private func place(_ span: SourceSpan) -> [(String, String)] {
    guard let file = files.file(span.file) else { return [] }
    return [
      ("path", string(file.path)), ("start", point(file.place(at: Int(span.offset)))),
      ("end", point(file.place(at: span.end))),
    ]
  }

  private func point(_ place: Place) -> String { "{\"line\": \(place.line), \"column\": \(place.column)}" }

  private func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  private func array(_ elements: [String]) -> String { "[" + elements.joined(separator: ", ") + "]" }

  private func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{20}"..."\u{7E}": result.unicodeScalars.append(scalar)
      default: for unit in UTF16.encode(scalar) ?? .init() { result += "\\u" + hexadecimal(unit) }
      }
    }
    return result + "\""
  }

  private func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
