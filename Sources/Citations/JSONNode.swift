import DocumentModel

/// A value of a JSON text, with its place.
struct JSONNode {
  indirect enum Kind {
    case null
    case boolean(Bool)
    /// As written.
    case number(String)
    case string(String)
    case array([JSONNode])
    /// In the order written; keys are unique.
    case object([(key: String, value: JSONNode)])
  }

  let kind: Kind
  let span: SourceSpan

  subscript(key: String) -> JSONNode? {
    if case .object(let members) = kind { members.first { $0.key == key }?.value } else { nil }
  }

  var elements: [JSONNode]? { if case .array(let elements) = kind { elements } else { nil } }

  /// A string, or a number as it is written: both are used for ids and for parts of dates.
  var text: String? {
    switch kind {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
