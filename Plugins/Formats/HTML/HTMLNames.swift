import ByteText
import DocumentModel
import PluginKit

/// The `id` of everything on the page that can be pointed at. Ids of the document stay as they are, without white
/// space; the second of two equal ones gets a number.
struct HTMLNames {
  private var unique = UniqueNames()
  private var taken: Set<String> = []
  private var targets: [String: String] = [:]

  /// Collects the ids of a document in reading order before anything is written, because a link may point forward.
  init(_ document: Document) {
    for id in DocumentIdentifiers.all(in: document) where targets[id] == nil {
      targets[id] = unique.claim(Self.name(id))
    }
  }

  /// The name for a node that carries an id. The first with an id is the one that links to it reach.
  mutating func take(_ id: String) -> String {
    if taken.insert(id).inserted, let name = targets[id] { return name }
    return unique.claim(Self.name(id))
  }

  /// A name for something that the page adds, as near to the wanted one as the document's own ids leave room.
  mutating func add(_ wanted: String) -> String { unique.claim(Self.name(wanted)) }

  /// Where a link to an id of the document leads; nil where nothing has it.
  func target(_ id: String) -> String? { targets[id] }

  private static func name(_ text: String) -> String {
    let name = String(text.map { $0.isWhitespace ? "-" : $0 })
    return name.isEmpty ? "part" : name
  }
}
