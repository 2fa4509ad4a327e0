/// The global name of a record inside a source record, printed `source#record`, as in `kirby-2014#c07`.
public struct ClaimReference: Hashable, Codable, Comparable, Sendable, CustomStringConvertible {
  /// The source record's id, which is its file name.
  public var source: String
  /// The record's own id inside the source: `c07`, `q01`, `p02`, …
  public var record: String

  public init(source: String, record: String) {
    self.source = source
    self.record = record
  }

  /// Reads `source#record`; nil where either side is empty or there is no `#`.
  public init?(_ text: some StringProtocol) {
    // Most texts are told by their bytes.
    guard text.utf8.contains(UInt8(ascii: "#")), let mark = text.firstIndex(of: "#") else { return nil }
    let source = text[..<mark]
    let record = text[text.index(after: mark)...]
    guard !source.isEmpty, !record.isEmpty, !record.contains("#") else { return nil }
    self.init(source: String(source), record: String(record))
  }

  public var description: String { "\(source)#\(record)" }

  /// A name that may stand as an XML id or a URL fragment: `claim-source-record`.
  public var anchor: String { "claim-\(source)-\(record)" }

  public static func < (left: ClaimReference, right: ClaimReference) -> Bool {
    (left.source, left.record) < (right.source, right.record)
  }
}
