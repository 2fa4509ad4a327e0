import ByteText
import DocumentModel
import PluginKit
import XMLSyntax

/// The `xml:id` of everything that can be pointed at. Ids are names as XML understands them, unique, and the same for
/// the same document; an id that is such a name already stays as it is.
struct DocBookNames {
  private var unique = UniqueNames()
  /// The ids that stand in the output, by what the document calls them: only these may be linked to.
  private(set) var targets: [String: String] = [:]
  private var taken: Set<String> = []
  private(set) var claims: [ClaimReference: String] = [:]

  /// Collects the ids of a document in reading order before anything is written, because a link may point forward.
  init(_ document: Document) {
    for note in document.apparatus.notes { _ = unique.claim(Self.note(note.number)) }
    for card in document.apparatus.claims where claims[card.reference] == nil {
      claims[card.reference] = unique.claim(Self.name(card.reference.anchor))
    }
    for reference in document.apparatus.references where targets[reference.anchor] == nil {
      targets[reference.anchor] = unique.claim(Self.name(reference.anchor))
    }
    for id in DocumentIdentifiers.all(in: document) where targets[id] == nil {
      targets[id] = unique.claim(Self.name(id))
    }
  }

  static func note(_ number: Int) -> String { "note-\(number)" }

  /// The name for a node that carries an id. The first with an id is the one that links to it reach.
  mutating func take(_ id: String) -> String {
    if taken.insert(id).inserted, let name = targets[id] { return name }
    return unique.claim(Self.name(id))
  }

  /// A name without colon (NCName) that keeps as much of the text as it can.
  static func name(_ text: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isNameStart(scalar) || (!name.isEmpty && isNameContinuation(scalar)) {
        name.append(scalar)
      } else if name.isEmpty, isNameContinuation(scalar) {
        name.append("_")
        name.append(scalar)
      } else {
        name.append(name.isEmpty ? "_" : "-")
      }
    }
    return name.isEmpty ? "_" : String(name)
  }

  // XML 1.0 §2.3, without the colon. libxml2 applies the narrower lists of the fourth edition to ids of some scripts,
  // so letters outside of them are not kept.
  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x131, 0x4E00...0x9FA5, 0xAC00...0xD7A3,
      0x410...0x44F, 0x5D0...0x5EA, 0x621...0x63A, 0x3041...0x3094, 0x30A1...0x30FA:
      true
    default: false
    }
  }

  private static func isNameContinuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "-", ".", "\u{B7}": true
    default: isNameStart(scalar)
    }
  }
}
