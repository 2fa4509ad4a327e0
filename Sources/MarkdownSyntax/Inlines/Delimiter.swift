/// A run of marks that may open or close something.
struct Delimiter {
  enum Kind: UInt8 {
    case asterisk, underscore, tilde, tildes, caret, singleQuote, doubleQuote, equals
  }

  /// How many kinds of search there are: eight marks, each by the run's length modulo three and by whether it opens.
  static let searchKinds = 48

  var kind: Kind
  var canOpen: Bool
  var canClose: Bool
  /// The length of the run as written.
  var length: Int
  /// The events of the marks that are left.
  var first: Int
  var end: Int
  /// The delimiter below it in the stack.
  var below: Int
  /// Where it stands in the text.
  var place: Int
  /// A closer does not match openers before this place: white space stands between.
  var barrier = 0

  var remaining: Int { end - first }

  var searchKind: Int { Int(kind.rawValue) * 6 + (canOpen ? 3 : 0) + length % 3 }

  /// True where an opener and a closer belong together (rules 9 and 10 of CommonMark 0.31.2 §6.2).
  func matches(_ closer: Delimiter) -> Bool {
    guard kind == closer.kind, canOpen, place >= closer.barrier else { return false }
    guard kind == .asterisk || kind == .underscore, canClose || closer.canOpen else { return true }
    return (length + closer.length) % 3 != 0 || (length % 3 == 0 && closer.length % 3 == 0)
  }
}

/// The last mark of a kind of sub- or superscript.
struct ScriptMark {
  /// The place after it.
  var end: Int
  /// Openers before this place are cut off by white space.
  var barrier: Int
}
