import DocumentModel
import Evidence

/// A sentence, or a cell or list item that stands for one. A class, since every check goes through all of them and there is
/// much in one.
public final class Sentence: Sendable {
  public enum Role: UInt8, Hashable, Sendable {
    case narrative, finding, cell, item, caption, heading
  }

  /// Words in quotation marks.
  public struct QuotedWords: Hashable, Sendable {
    /// Without the marks.
    public var text: String
    /// UTF-8 offsets in the sentence's text, without the marks.
    public var range: Range<Int>

    public init(text: String, range: Range<Int>) {
      self.text = text
      self.range = range
    }
  }

  /// Words that a `claim:` link binds to a record.
  public struct BoundWords: Hashable, Sendable {
    public var claim: ClaimReference
    /// UTF-8 offsets in the sentence's text.
    public var range: Range<Int>

    public init(claim: ClaimReference, range: Range<Int>) {
      self.claim = claim
      self.range = range
    }
  }

  /// Where a run of the text was written.
  public struct Place: Hashable, Sendable {
    /// UTF-8 offsets in the sentence's text.
    public var range: Range<Int>
    public var span: SourceSpan

    public init(range: Range<Int>, span: SourceSpan) {
      self.range = range
      self.span = span
    }
  }

  /// The sentence's characters, without notes.
  public let text: String
  /// The words, figures and days of the text.
  public let reading: ProseReading
  public let span: SourceSpan
  public let role: Role
  /// What it cites, in order. A citation right after the full stop counts to the sentence before it.
  public let citations: [CitationItem]
  public let claims: [ClaimReference]
  /// In order.
  public let quotations: [QuotedWords]
  /// In order.
  public let bound: [BoundWords]
  /// In order.
  public let places: [Place]
  /// Counts the paragraphs, cells, items and captions of the brief: the sentences of one have one number.
  public let paragraph: Int
  /// The classes of the divisions around it, outermost first: what sections make names itself there.
  public let divisions: [String]

  /// - Parameter language: of the text (BCP 47).
  public init(
    text: String, language: String, span: SourceSpan, role: Role, citations: [CitationItem] = [],
    claims: [ClaimReference] = [],
    quotations: [QuotedWords] = [], bound: [BoundWords] = [], places: [Place] = [], paragraph: Int = 0,
    divisions: [String] = []
  ) {
    self.text = text
    reading = ProseReading(text, language: language)
    self.span = span
    self.role = role
    self.citations = citations
    self.claims = claims
    self.quotations = quotations
    self.bound = bound
    self.places = places
    self.paragraph = paragraph
    self.divisions = divisions
  }

  private init(_ other: Sentence, _ citations: [CitationItem], _ claims: [ClaimReference]) {
    text = other.text
    reading = other.reading
    span = other.span
    role = other.role
    self.citations = citations
    self.claims = claims
    quotations = other.quotations
    bound = other.bound
    places = other.places
    paragraph = other.paragraph
    divisions = other.divisions
  }

  /// The same sentence with other citations.
  public func citing(_ citations: [CitationItem], _ claims: [ClaimReference]) -> Sentence {
    Sentence(self, citations, claims)
  }

  /// Where a part of the text was written; the whole sentence where that is not known.
  ///
  /// - Parameter range: UTF-8 offsets in the text.
  public func span(of range: Range<Int>) -> SourceSpan {
    var found = SourceSpan.none
    for place in places(over: range) where place.span.isKnown {
      let span = place.written(range.clamped(to: place.range)) ?? place.span
      found = found.isKnown ? found.union(span) : span
    }
    return found.isKnown ? found : span
  }

  /// Where a part of the text was written, letter by letter in one run; nil where markup, an escape or the end of a
  /// line stands in it.
  ///
  /// - Parameter range: UTF-8 offsets in the text.
  public func plainSpan(of range: Range<Int>) -> SourceSpan? {
    guard let place = places(over: range).first, place.range.clamped(to: range) == range else { return nil }
    return place.written(range)
  }

  /// The places that overlap a range: a run of them, as they are in order.
  private func places(over range: Range<Int>) -> ArraySlice<Place> {
    places[places.firstIndex(after: range.lowerBound, in: \.range)...].prefix { $0.range.overlaps(range) }
  }

  /// True where a part of the text stands in quotation marks, wholly or not.
  ///
  /// - Parameter range: UTF-8 offsets in the text.
  public func quotes(_ range: Range<Int>) -> Bool {
    let next = quotations.firstIndex(after: range.lowerBound, in: \.range)
    return next < quotations.endIndex && quotations[next].range.overlaps(range)
  }

  /// The words bound to a record that a part of the text overlaps.
  ///
  /// - Parameter range: UTF-8 offsets in the text.
  public func boundWords(over range: Range<Int>) -> BoundWords? {
    let next = bound.firstIndex(after: range.lowerBound, in: \.range)
    return next < bound.endIndex && bound[next].range.overlaps(range) ? bound[next] : nil
  }
}

extension Sentence.Place {
  /// Where a part of the run was written; nil where the run was not written as it reads.
  fileprivate func written(_ part: Range<Int>) -> SourceSpan? {
    guard span.isKnown, Int(span.length) == range.count else { return nil }
    return SourceSpan(
      file: span.file, offset: Int(span.offset) + part.lowerBound - range.lowerBound, length: part.count)
  }
}
