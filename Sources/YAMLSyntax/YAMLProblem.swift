import Diagnostics
import DocumentModel
import Workspace

/// Puts what the C parser says of broken YAML into words that help.
enum YAMLProblem {
  static func explain(_ error: YAMLSyntaxError, at span: SourceSpan, in source: SourceFile) -> Diagnostic {
    let offset = min(Int(span.offset), source.bytes.count)
    if hasTabInIndentation(at: offset, in: source.bytes) {
      return Diagnostic(
        "yaml/tab", .error, "a tab indents this line", at: span, notes: ["YAML indents with spaces: write two spaces."])
    }
    for (words, message, wayOut) in known where error.problem.contains(words) {
      return Diagnostic("yaml/syntax", .error, message, at: span, notes: [wayOut])
    }
    return Diagnostic(
      "yaml/syntax", .error, "this is not YAML: \(error.problem)", at: span,
      notes: ["Check the indentation, the brackets and the quotation marks of this line and the one before."])
  }

  private static let known: [(String, String, String)] = [
    (
      "mapping values are not allowed", "a second “key:” stands inside a value",
      "Put text that holds “: ” between double quotes."
    ),
    (
      "could not find expected ':'", "a line without “key:” stands among keys",
      "Write “key: value”, or indent the line below its key."
    ),
    (
      "did not find expected key", "something other than a key stands here",
      "Align the keys of a mapping; put text that holds quotation marks between quotation marks of the other kind."
    ),
    (
      "did not find expected '-' indicator", "something other than “- ” stands among the items of a list",
      "Align the items of a list."
    ),
    ("did not find expected ',' or ']'", "a list in brackets goes on without a comma", "Write “,” or “]” here."),
    ("did not find expected ',' or '}'", "a mapping in braces goes on without a comma", "Write “,” or “}” here."),
    (
      "found unexpected end of stream", "the file ends inside a quoted text or a bracket",
      "Close the quotation mark or the bracket."
    ),
    (
      "did not find expected node content", "a value is missing here",
      "Write the value, or close the bracket."
    ),
    (
      "cannot start any token", "a value cannot begin with this character",
      "Put the value between double quotes."
    ),
    ("found unknown escape character", "this escape is none that YAML knows", "Write “\\\\” for a backslash."),
    (
      "block sequence entries are not allowed", "a list starts on the line of its key",
      "Begin the list on the next line."
    ),
  ]

  private static func hasTabInIndentation(at offset: Int, in bytes: [UInt8]) -> Bool {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }.contains(0x09)
  }
}
