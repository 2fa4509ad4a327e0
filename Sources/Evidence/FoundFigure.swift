import FoundationEssentials

/// A figure as a text prints it.
public struct FoundFigure: Hashable, Sendable {
  public enum Unit: Hashable, Sendable {
    /// A bare number: of what, the words around it say.
    case count
    /// Percent; "a third" is 33 percent.
    case percent
    /// An ISO 4217 code.
    case money(String)
  }

  public var figure: Quantity.Figure
  public var unit: Unit
  /// As it stands in the text, hedge and unit sign included.
  public var printed: String
  /// UTF-8 offsets in the text.
  public var range: Range<Int>
  /// True where the figure is printed in words: "three", "half", "tens of thousands".
  public var isInWords: Bool
  /// How far from the number a share in words may be, in percentage points: "a third" is 33 and a third; 0 otherwise.
  public var slack: Decimal = 0

  /// The UCUM unit that the text itself names: `%`, or a currency in braces; nil for a bare number.
  public var ucum: String? {
    switch unit {
    case .count: nil
    case .percent: "%"
    case .money(let code): "{\(code)}"
    }
  }
}
