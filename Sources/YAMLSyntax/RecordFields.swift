import Diagnostics
import DocumentModel

/// Decodes a YAML mapping key by key. Every fault is collected, and the rest is decoded all the same.
///
/// Ask for every key that may occur, then call `finish`: keys that were never asked for are unknown. A diagnostic says
/// what is wrong, where, and what was expected.
public struct RecordFields: Sendable {
  /// What the mapping is, for messages: "a claim".
  public let noun: String
  public let span: SourceSpan
  /// In the order written. A mapping has few keys, so that looking through them costs less than a table.
  private let entries: [YAMLNode.Entry]
  private let isMapping: Bool
  private var asked: Set<String> = []
  /// What was wrong so far; those who nest fields merge them.
  public var diagnostics = DiagnosticSink()

  /// Reports a node that is no mapping, and then has no fields.
  public init(_ node: YAMLNode, of noun: String) {
    self.noun = noun
    span = node.span
    entries = node.entries
    isMapping = if case .mapping = node.kind { true } else { false }
    if !isMapping {
      diagnostics.error(
        "yaml/wrong-type", "\(noun) is a mapping of keys to values, not \(RecordFields.name(of: node))", at: node.span,
        notes: ["Write “key: value” lines here."])
    }
  }

  /// The mapping as it is written.
  public var written: YAMLNode { YAMLNode(.mapping(entries), at: span) }

  /// The keys that the file has, in its order.
  public var keys: [String] { entries.map(\.key) }

  public func has(_ key: String) -> Bool { entry(key).map { !$0.value.isNull } ?? false }

  /// The value of a key; nil where it is absent or null.
  public mutating func node(_ key: String) -> YAMLNode? {
    asked.insert(key)
    return entry(key).flatMap { $0.value.isNull ? nil : $0.value }
  }

  /// Names keys that are known but not needed here.
  public mutating func know(_ keys: String...) { asked.formUnion(keys) }

  /// Where a key's value stands; the mapping itself where the key is absent.
  public func span(of key: String) -> SourceSpan { entry(key)?.value.span ?? span }

  /// Where an item of a key's list stands, found by its text; the value of the key where no item has it.
  public func span(of key: String, item: String) -> SourceSpan {
    entry(key)?.value.elements.first { $0.text == item }?.span ?? span(of: key)
  }

  /// Where a key itself stands; the mapping where it is absent.
  public func keySpan(of key: String) -> SourceSpan { entry(key)?.keySpan ?? span }

  // MARK: Scalars

  public mutating func text(_ key: String) -> String? { value(key, expected: "a text") { $0 } }

  /// The text of a key that has to be there; an empty text is reported as well.
  public mutating func requiredText(_ key: String, example: String) -> String? {
    if let text = text(key) {
      if text.contains(where: { !$0.isWhitespace }) { return text }
      report("yaml/wrong-type", "“\(key)” is empty", key, notes: ["Write \(example)."])
    } else if !has(key) {
      missing(key, example: example)
    }
    return nil
  }

  /// Reports that a key is missing; of what is no mapping, nothing more is said.
  public mutating func missing(_ key: String, example: String) {
    asked.insert(key)
    guard isMapping else { return }
    diagnostics.error(
      "yaml/missing-key", "\(noun) has no “\(key)”", at: span, notes: ["Add \(example)."])
  }

  public mutating func integer(_ key: String, in range: ClosedRange<Int> = 0...Int.max) -> Int? {
    let bounds =
      range.upperBound == .max ? "from \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
    return value(key, expected: "a whole number \(bounds)") { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  public mutating func boolean(_ key: String) -> Bool? {
    value(key, expected: "true or false") { ["true": true, "yes": true, "false": false, "no": false][$0] }
  }

  /// A value that a function makes from text; where it makes none, what was expected is reported.
  public mutating func value<Value>(_ key: String, expected: String, _ make: (String) -> Value?) -> Value? {
    node(key).flatMap { value($0, key, expected: expected, make) }
  }

  /// One of the names of an enumeration; a near miss gets a safe fix.
  public mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, of type: Choice.Type
  ) -> Choice? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else {
      wrongType(node, "“\(key)”", "one word")
      return nil
    }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    let nearest = NearestName.find(text, among: names)
    diagnostics.error(
      "yaml/wrong-value", "“\(key)” cannot be “\(text)”", at: node.span,
      notes: [nearest.map { "Did you mean “\($0)”?" }, "It is one of: \(names.joined(separator: ", "))."]
        .compactMap(\.self),
      fixes: nearest.map { [Fix("write “\($0)”", .safe, edits: [Fix.Edit(node.span, with: $0)])] } ?? [])
    return nil
  }

  // MARK: Lists and mappings

  /// The items of a list; a single value counts as a list of one.
  public mutating func list(_ key: String) -> [YAMLNode] {
    node(key)?.elements ?? []
  }

  /// The texts of a list; a single text counts as a list of one.
  public mutating func texts(_ key: String) -> [String] { values(key, expected: "a text") { $0 } }

  /// Values that a function makes from the texts of a list; a single text counts as a list of one.
  public mutating func values<Value>(_ key: String, expected: String, _ make: (String) -> Value?) -> [Value] {
    list(key).compactMap { value($0, key, expected: expected, make) }
  }

  /// Decodes one node with fields of its own, which are finished here.
  public mutating func nested<Value>(
    _ node: YAMLNode, of noun: String, _ decode: (inout RecordFields) -> Value
  ) -> Value {
    var fields = RecordFields(node, of: noun)
    let value = decode(&fields)
    fields.finish(into: &diagnostics)
    return value
  }

  // MARK: Reports

  /// Reports something about the value of a key.
  public mutating func report(
    _ id: DiagnosticID, _ message: String, _ key: String, severity: Severity = .error, notes: [String] = [],
    fixes: [Fix] = []
  ) {
    diagnostics.report(Diagnostic(id, severity, message, at: span(of: key), notes: notes, fixes: fixes))
  }

  /// Reports a value that is not what its key takes.
  public mutating func wrongType(_ node: YAMLNode, _ what: String, _ expected: String) {
    let found = node.text.map { "“\($0.prefix(60))”" } ?? RecordFields.name(of: node)
    diagnostics.error("yaml/wrong-type", "\(what) takes \(expected), not \(found)", at: node.span)
  }

  /// Reports the keys that were never asked for, with the nearest known one, and hands everything over.
  public mutating func finish(into sink: inout DiagnosticSink) {
    let unused = asked.subtracting(keys)
    for entry in entries where !asked.contains(entry.key) {
      let nearest = NearestName.find(entry.key, among: unused)
      diagnostics.error(
        "yaml/unknown-key", "\(noun) has no key “\(entry.key)”", at: entry.keySpan,
        notes: [
          nearest.map { "Did you mean “\($0)”?" } ?? "Known keys: \(asked.sorted().joined(separator: ", "))."
        ],
        fixes: nearest.map { [Fix("write “\($0)”", .safe, edits: [Fix.Edit(entry.keySpan, with: $0)])] } ?? [])
    }
    sink.merge(diagnostics)
    diagnostics = DiagnosticSink()
    asked = []
  }

  private func entry(_ key: String) -> YAMLNode.Entry? { entries.first { $0.key == key } }

  private mutating func value<Value>(
    _ node: YAMLNode, _ key: String, expected: String, _ make: (String) -> Value?
  ) -> Value? {
    if let value = node.text.flatMap(make) { return value }
    wrongType(node, "“\(key)”", expected)
    return nil
  }

  private static func name(of node: YAMLNode) -> String {
    switch node.kind {
    case .scalar(let text, _): text.isEmpty ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
