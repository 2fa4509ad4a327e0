import DocumentModel
import YAMLSyntax

/// A claim that is to be written into a record, in the short form.
public struct NewClaim: Hashable, Sendable {
  /// What is said of a claim.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    case label, voice, text, quote, figure, by, likelihood, on, page, paragraph, metric, actors, topics, note

    /// True for keys that take several ids, which stand apart by semicolons.
    public var isList: Bool { [.by, .actors, .topics].contains(self) }
  }

  public struct Value: Hashable, Sendable {
    public var text: String
    /// Where it was said; none for what the command line says.
    public var span: SourceSpan

    public init(_ text: String, at span: SourceSpan = .none) {
      self.text = text
      self.span = span
    }
  }

  /// The source's id.
  public var source: Value
  public var values: [Key: Value]
  /// All of it, where it was said.
  public var span: SourceSpan

  public init(source: Value, values: [Key: Value], span: SourceSpan = .none) {
    self.source = source
    self.values = values
    self.span = span
  }

  /// The trimmed text of a key; nil where nothing is said.
  func text(_ key: Key) -> String? {
    guard let text = values[key]?.text else { return nil }
    let trimmed = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The keys of the record with their values in one line, as YAML, in the order in which records are written.
  func lines(id: String, isInFlow: Bool) -> [String] {
    var lines = ["id: \(id)"]
    var place: [String] = []
    for key in Key.allCases {
      guard let text = text(key) else { continue }
      switch key {
      case .page, .paragraph:
        place.append("\(key.rawValue): \(YAMLText.scalar(text, isInFlow: true))")
        if key == .paragraph || self.text(.paragraph) == nil { lines.append("at: {\(place.joined(separator: ", "))}") }
      case _ where key.isList:
        let items = text.split(separator: ";").map { $0.drop(while: \.isWhitespace) }.map { item in
          YAMLText.scalar(String(item.reversed().drop(while: \.isWhitespace).reversed()), isInFlow: true)
        }
        lines.append("\(key.rawValue): " + (items.count == 1 ? items[0] : "[\(items.joined(separator: ", "))]"))
      default:
        // Unquoted dates are read as text: the key says how its value is read.
        let isDate = key == .on && text.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 }
        lines.append("\(key.rawValue): " + (isDate ? text : YAMLText.scalar(text, isInFlow: isInFlow)))
      }
    }
    return lines
  }
}
