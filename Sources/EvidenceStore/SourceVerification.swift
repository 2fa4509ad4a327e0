import Diagnostics
import DocumentModel
import Evidence

/// What comparing a source with its captured text comes to.
public struct SourceVerification: Hashable, Sendable {
  /// How many things of a kind hold, could not be looked at, and do not hold.
  public struct Count: Hashable, Sendable {
    public var verified = 0
    public var unverified = 0
    public var wrong = 0

    public init() {}

    public static func + (left: Count, right: Count) -> Count {
      var sum = Count()
      sum.verified = left.verified + right.verified
      sum.unverified = left.unverified + right.unverified
      sum.wrong = left.wrong + right.wrong
      return sum
    }
  }

  public let id: String
  /// Of the capture: at most one.
  public internal(set) var digests = Count()
  /// Paragraphs and ranges that records point to.
  public internal(set) var places = Count()
  /// Quoted words and printed figures.
  public internal(set) var quotations = Count()
  public internal(set) var diagnostics: [Diagnostic] = []

  init(id: String) { self.id = id }

  /// Of a source whose captured text is not at hand, or is there with other bytes.
  init(of source: SourceRecord, isAltered: Bool) {
    id = source.id
    let start = SourceSpan(file: source.span.file, offset: Int(source.span.offset), length: 0)
    places.unverified = source.records.count(where: SourceVerification.hasPlace)
    quotations.unverified = source.records.reduce(0) { $0 + QuotedWords.of($1).count }
    if isAltered {
      digests.wrong = 1
      diagnostics.append(
        Diagnostic(
          "quote/capture-altered", .error, "the captured text of “\(source.id)” has other bytes than its name says",
          at: start, notes: ["Restore the file from where it was captured; a capture is never edited."]))
    } else {
      digests.unverified = source.capture == nil ? 0 : 1
    }
    if quotations.unverified > 0 { diagnostics.append(QuotedWords.unverified(source)) }
  }

  static func hasPlace(_ record: EvidenceRecord) -> Bool { record.at.paragraph != nil || record.at.range != nil }
}
