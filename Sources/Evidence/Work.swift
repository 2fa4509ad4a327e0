/// A report, law or study that sources draw on without being held as a source.
public struct Work: Hashable, Sendable {
  public var id: String
  public var title: String
  /// The id of an actor.
  public var by: String?
  public var date: EDTF?
  public var symbol: String?
  public var pages: Int?

  public init(
    id: String, title: String, by: String? = nil, date: EDTF? = nil, symbol: String? = nil, pages: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.by = by
    self.date = date
    self.symbol = symbol
    self.pages = pages
  }
}
