import Diagnostics
import DocumentModel
import Evidence

extension Parameter {
  /// The value that a text stands for: an attribute's value, a YAML scalar, or the items of a YAML sequence joined
  /// with commas.
  ///
  /// The items of a list are separated by commas, or, where there is no comma, by white space; square brackets around
  /// them are allowed. That an identifier is in its registry is not looked at here.
  public func decode(_ text: String) throws(ParameterFault) -> ParameterValue { try type.decode(text) }
}

extension ParameterType {
  /// The value of this type that a text stands for.
  public func decode(_ text: String) throws(ParameterFault) -> ParameterValue {
    let trimmed = String(text.trimmingWhitespace())
    switch self {
    case .boolean:
      if trimmed == "true" { return .boolean(true) }
      if trimmed == "false" { return .boolean(false) }
    case .integer(let range):
      if let value = Int(trimmed), range.contains(value) { return .integer(value) }
    case .number:
      if let value = Double(trimmed), value.isFinite { return .number(value) }
    case .string:
      return .string(text)
    case .choice(let names):
      if names.contains(trimmed) { return .string(trimmed) }
      throw ParameterFault(
        expected: expectation, text: trimmed, suggestion: NearestName.find(trimmed, among: names))
    case .date:
      if EDTF(trimmed) != nil { return .string(trimmed) }
    case .identifier:
      if Self.isIdentifier(trimmed) { return .string(trimmed) }
    case .claim:
      let bare = trimmed.hasPrefix("@") ? String(trimmed.dropFirst()) : trimmed
      if ClaimReference(bare) != nil { return .string(bare) }
    case .list(let element):
      var values: [ParameterValue] = []
      for item in Self.items(trimmed) { values.append(try element.decode(item)) }
      return .list(values)
    }
    throw ParameterFault(expected: expectation, text: trimmed)
  }

  /// What the type takes, in words that stand after "takes".
  public var expectation: String {
    switch self {
    case .boolean: "true or false"
    case .integer(let range):
      switch (range.lowerBound == Int.min, range.upperBound == Int.max) {
      case (true, true): "a whole number"
      case (false, true): "a whole number of at least \(range.lowerBound)"
      case (true, false): "a whole number of at most \(range.upperBound)"
      case (false, false): "a whole number from \(range.lowerBound) to \(range.upperBound)"
      }
    case .number: "a number"
    case .string: "a text"
    case .choice(let names): "one of \(names.map { "“\($0)”" }.joined(separator: ", "))"
    case .date: "a date such as 2014, 2014-02 or 2014-02-17"
    case .identifier(let registry): "an id of the registry “\(registry)”"
    case .claim: "a reference such as source#c01"
    case .list(let element): "a list, each item \(element.expectation)"
    }
  }

  private static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && !text.unicodeScalars.contains { $0.properties.isWhitespace || $0 == "#" || $0 == "," }
  }

  private static func items(_ text: String) -> [String] {
    var text = text[...]
    if text.first == "[", text.last == "]" { text = text.dropFirst().dropLast() }
    if text.contains(",") {
      return text.split(separator: ",").map { String($0.trimmingWhitespace()) }.filter { !$0.isEmpty }
    }
    return text.split { $0.isWhitespace }.map(String.init)
  }
}

extension StringProtocol {
  func trimmingWhitespace() -> SubSequence {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return self[endIndex...] }
    return self[start...last]
  }
}
