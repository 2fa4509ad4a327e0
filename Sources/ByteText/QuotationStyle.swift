/// The quotation marks of a language: those of a quotation, and those of one inside another.
public struct QuotationStyle: Hashable, Sendable {
  public let open: String
  public let close: String
  public let innerOpen: String
  public let innerClose: String

  init(_ open: String, _ close: String, _ innerOpen: String, _ innerClose: String) {
    self.open = open
    self.close = close
    self.innerOpen = innerOpen
    self.innerClose = innerClose
  }

  /// English, and any language without marks of its own.
  private static let english = QuotationStyle("“", "”", "‘", "’")

  /// The marks of a language (BCP 47): those of its country or script, where these differ from the language's.
  public static func of(_ language: String) -> QuotationStyle {
    let tag = String(language.lowercased().map { $0 == "_" ? "-" : $0 })
    var rest = tag[...]
    while !rest.isEmpty {
      if let style = table[String(rest)] { return style }
      rest = rest.lastIndex(of: "-").map { rest[..<$0] } ?? ""
    }
    return english
  }

  /// The marks around a quotation.
  ///
  /// - Parameters:
  ///   - isDouble: true where the author wrote double marks, the usual ones of a quotation.
  ///   - depth: how many quotations stand around it: one inside another has the other pair.
  public func marks(isDouble: Bool, depth: Int) -> (open: String, close: String) {
    isDouble && depth.isMultiple(of: 2) ? (open, close) : (innerOpen, innerClose)
  }
}
