import Diagnostics
import DocumentModel
import Evidence

/// What the attributes of a passage say of who may see it.
public enum LabelMarkup: Hashable, Sendable {
  case none
  case label(AccessLabel)
  /// The passage means to be labelled and the label cannot be read: nobody sees it, and no edition is made.
  case unreadable(reason: String, fix: String)

  /// Reads `tlp="TLP:AMBER"`, `embargo="2026-12-01"` and the classes `.green .amber .amber-strict .red`. Something
  /// that nearly is one of them is unreadable: a slip must not publish anything.
  public init(_ attributes: Attributes) {
    var label: AccessLabel?
    func join(_ other: AccessLabel) { label = label.map { $0.join(other) } ?? other }
    for name in attributes.classes {
      if let level = LabelVocabulary.classes[name] {
        join(AccessLabel(level))
      } else if let near = LabelVocabulary.classMeant(by: name) {
        self = .unreadable(reason: "the class “\(name)” is nearly “\(near)”", fix: "write “.\(near)”")
        return
      }
    }
    for pair in attributes.pairs {
      switch pair.key {
      case "tlp":
        guard let level = AccessLabel.Level(name: Self.unquoted(pair.value)) else {
          self = .unreadable(reason: "“\(pair.value)” is no label", fix: Self.advice(for: pair.value))
          return
        }
        join(AccessLabel(level))
      case "embargo":
        guard let day = EDTF(Self.unquoted(pair.value)).flatMap({ AccessLabel.releaseDay(of: $0) }) else {
          self = .unreadable(reason: "“\(pair.value)” is no date", fix: "write a day as in 2026-12-01")
          return
        }
        join(AccessLabel(.clear, embargo: day))
      default:
        if let near = LabelVocabulary.keyMeant(by: pair.key) {
          self = .unreadable(reason: "the key “\(pair.key)” is nearly “\(near)”", fix: "write “\(near)”")
          return
        }
        if LabelVocabulary.looksLikeLabel(pair.value) {
          self = .unreadable(reason: "the key “\(pair.key)” holds a label", fix: "write “tlp”")
          return
        }
      }
    }
    if let id = attributes.id, attributes.span.isKnown, LabelVocabulary.classes[id] != nil {
      self = .unreadable(reason: "the identifier “\(id)” is a label's class", fix: "write “.\(id)”")
      return
    }
    self = label.map(LabelMarkup.label) ?? .none
  }

  /// A way out for a value that is no label.
  public static func advice(for value: String) -> String {
    if value.uppercased().contains("WHITE") { return "TLP 2.0 calls it “TLP:CLEAR”" }
    let names = AccessLabel.Level.allCases.map(\.name)
    let near = NearestName.find(unquoted(value), among: names)
    return near.map { "write “\($0)”" } ?? "write one of \(names.joined(separator: ", "))"
  }

  private static func unquoted(_ value: String) -> String {
    String(value.drop { $0 == "“" || $0 == "”" }.reversed().drop { $0 == "“" || $0 == "”" }.reversed())
  }
}
