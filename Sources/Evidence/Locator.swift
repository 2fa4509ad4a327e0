/// Where something stands in a source.
public struct Locator: Hashable, Sendable {
  public var page: String?
  public var section: String?
  /// The document's own paragraph number.
  public var para: String?
  /// The n-th non-blank line of the capture, from 1. Never printed.
  public var paragraph: Int?
  /// The words that stand there.
  public var exact: String?
  /// Half-open range in Unicode code points of the capture.
  public var range: Range<Int>?

  public init(
    page: String? = nil, section: String? = nil, para: String? = nil, paragraph: Int? = nil, exact: String? = nil,
    range: Range<Int>? = nil
  ) {
    self.page = page
    self.section = section
    self.para = para
    self.paragraph = paragraph
    self.exact = exact
    self.range = range
  }
}
