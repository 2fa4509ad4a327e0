import Diagnostics
import DocumentModel
import Workspace

/// Reads JSON (RFC 8259) into nodes with places: duplicate keys are refused, and so is nesting past 256 levels.
///
/// It takes time in proportion to the file's length, whatever the file holds.
public struct JSONReader {
  /// How many arrays and objects may stand in each other.
  public static let depthLimit = 256

  let file: SourceFile
  let bytes: [UInt8]
  var index = 0
  private var diagnostics: [Diagnostic] = []
  /// Where the keys of the objects that are being read stand, the innermost object's last.
  private var keyPlaces: [SourceSpan] = []

  private init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The value of a file; nil, with a diagnostic, where it is not JSON.
  public static func read(_ file: SourceFile, diagnostics: inout DiagnosticSink) -> JSONNode? {
    var reader = JSONReader(file)
    reader.skipSpace()
    var node = reader.value(depth: 0)
    reader.skipSpace()
    if node != nil, reader.index < reader.bytes.count {
      node = reader.fail("json/syntax", "something stands behind the value", "Delete what follows the last bracket.")
    }
    for diagnostic in reader.diagnostics { diagnostics.report(diagnostic) }
    return node
  }

  // MARK: Values

  /// Recursion ends at `depthLimit`.
  private mutating func value(depth: Int) -> JSONNode? {
    guard depth < JSONReader.depthLimit else {
      return fail("budget/json-depth", "this is nested deeper than \(JSONReader.depthLimit) levels", "Flatten it.")
    }
    let start = index
    let kind: JSONNode.Kind?
    switch peek {
    case UInt8(ascii: "{"): kind = object(depth)
    case UInt8(ascii: "["): kind = array(depth)
    case UInt8(ascii: "\""): kind = string().map(JSONNode.Kind.string)
    case UInt8(ascii: "t"): kind = word("true", .boolean(true))
    case UInt8(ascii: "f"): kind = word("false", .boolean(false))
    case UInt8(ascii: "n"): kind = word("null", .null)
    default: kind = number()
    }
    return kind.map { JSONNode($0, span: span(from: start)) }
  }

  private mutating func object(_ depth: Int) -> JSONNode.Kind? {
    index += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    var members: [JSONNode.Member] = []
    var keys = JSONKeys()
    let firstPlace = keyPlaces.count
    defer { keyPlaces.removeSubrange(firstPlace...) }
    while true {
      let start = index
      guard peek == UInt8(ascii: "\"") else {
        return fail("json/syntax", "a key in double quotes is missing here", "Write “\"key\": value”.")
      }
      guard let key = string() else { return nil }
      let place = span(from: start)
      skipSpace()
      guard take(UInt8(ascii: ":")) else {
        return fail("json/syntax", "a colon is missing here", "Write “:” between key and value.")
      }
      skipSpace()
      guard let value = value(depth: depth + 1) else { return nil }
      if let first = keys.position(of: key, in: members) {
        refuse(key, at: place, first: keyPlaces[firstPlace + first])
      } else {
        keyPlaces.append(place)
        members.append(JSONNode.Member(key: key, value: value))
      }
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else {
        return fail("json/syntax", "a comma or a closing brace is missing here", "Write “,” or “}”.")
      }
      skipSpace()
    }
  }

  private mutating func refuse(_ key: String, at place: SourceSpan, first: SourceSpan) {
    diagnostics.append(
      Diagnostic(
        "json/duplicate-key", .error, "the key “\(key)” occurs twice", at: place,
        labels: [Diagnostic.Label("first written here", at: first)], notes: ["Keep one of the two."]))
  }

  private mutating func array(_ depth: Int) -> JSONNode.Kind? {
    index += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    var elements: [JSONNode] = []
    while true {
      guard let value = value(depth: depth + 1) else { return nil }
      elements.append(value)
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else {
        return fail("json/syntax", "a comma or a closing bracket is missing here", "Write “,” or “]”.")
      }
      skipSpace()
    }
  }

  private mutating func word(_ word: String, _ kind: JSONNode.Kind) -> JSONNode.Kind? {
    guard bytes[index...].starts(with: word.utf8) else {
      return fail("json/syntax", "no value of JSON starts here", "Write true, false, null, or a text in double quotes.")
    }
    index += word.utf8.count
    return kind
  }

  // MARK: Bytes

  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// From a byte to the next that is to be read.
  func span(from start: Int) -> SourceSpan { SourceSpan(file: file.id, offset: start, length: index - start) }

  private mutating func take(_ sign: UInt8) -> Bool {
    guard peek == sign else { return false }
    index += 1
    return true
  }

  /// Space, tab, line feed and carriage return (RFC 8259 §2); nothing else is white space.
  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  mutating func fail<Value>(_ id: DiagnosticID, _ message: String, _ wayOut: String) -> Value? {
    diagnostics.append(
      Diagnostic(
        id, .error, message, at: SourceSpan(file: file.id, offset: min(index, bytes.count), length: 0),
        notes: [wayOut]))
    return nil
  }
}
