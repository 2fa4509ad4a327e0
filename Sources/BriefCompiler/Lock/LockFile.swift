import Diagnostics
import DocumentModel
import Workspace
import YAMLSyntax

/// `dossier.lock`: digests of what the editions of a workspace are made with, as somebody has looked at it. A scheduled
/// build compares, so that nothing changes under a brief unseen.
struct LockFile {
  static let name = "dossier.lock"

  /// The sections, in the order in which they are written; in each, digests by name.
  var sections: [(name: String, digests: [String: String])]

  /// The file, in lines that a comparison of versions shows well.
  var text: String {
    var text = """
      # What the editions of this workspace are made with. `dossier lock` writes this file, `dossier build --locked`
      # compares.

      """
    for (name, digests) in sections where !digests.isEmpty {
      text += "\(name):\n"
      for (key, digest) in digests.sorted(by: { $0.key < $1.key }) {
        text += "  \(YAMLText.scalar(key)): \(digest)\n"
      }
    }
    return text
  }

  /// What a file says that this one does not, and the other way round.
  func differences(from source: SourceFile) -> [Diagnostic] {
    var sink = DiagnosticSink()
    // An empty file locks nothing.
    let root = YAMLReader.read(source, diagnostics: &sink) ?? YAMLNode(.mapping([]), at: source.span)
    guard sink.worst != .error else { return sink.diagnostics }
    return sections.flatMap { name, digests in
      let written = root[name]?.entries ?? []
      let changed = written.compactMap { entry -> Diagnostic? in
        guard let digest = digests[entry.key] else {
          return Self.finding("\(Self.noun(name)) “\(entry.key)” is no longer there", at: entry.keySpan)
        }
        guard digest != entry.value.text else { return nil }
        return Self.finding("\(Self.noun(name)) “\(entry.key)” is not what was locked", at: entry.value.span)
      }
      let known = Set(written.map(\.key))
      let new = digests.keys.filter { !known.contains($0) }.sorted().map { key in
        Self.finding("\(Self.noun(name)) “\(key)” is not locked", at: root[name]?.span ?? root.span)
      }
      return changed + new
    }
  }

  private static func noun(_ section: String) -> String {
    switch section {
    case "plugins": "the plugin"
    case "packs": "the topic pack"
    case "captures": "the captured text of"
    case "bibliography": "the bibliography"
    default: "the program's"
    }
  }

  private static func finding(_ message: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lock/changed", .error, message, at: span,
      notes: ["Look at what changed; `dossier lock` accepts it."])
  }

  static let missing = Diagnostic(
    "lock/missing", .error, "there is no dossier.lock to compare with", path: name,
    notes: ["`dossier lock` writes it."])
}
