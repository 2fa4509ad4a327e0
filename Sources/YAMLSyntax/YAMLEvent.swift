/// What a YAML parser says of its input, step by step. Places are indices of code points.
struct YAMLEvent {
  enum Kind {
    case scalar(String, isPlain: Bool)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
    case alias(String)
    case documentStart
  }

  let kind: Kind
  /// `&name` before the node.
  let anchor: String?
  /// An explicit tag before the node.
  let tag: String?
  let range: Range<Int>
}

/// What the parser could not read.
struct YAMLSyntaxError: Error {
  /// The parser's own words.
  let problem: String
  /// The index of a code point.
  let index: Int
}
