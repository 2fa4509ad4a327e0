import FoundationEssentials

/// A figure for machines: `882`, `80000..120000`, `>5`, `<=30000`, `~230`.
public enum MachineFigure {
  public static func text(_ quantity: Quantity) -> String {
    switch quantity.figure {
    case .equal(let value): "\(value)"
    case .approximate(let value): "~\(value)"
    case .greater(let value): ">\(value)"
    case .atLeast(let value): ">=\(value)"
    case .less(let value): "<\(value)"
    case .atMost(let value): "<=\(value)"
    case .range(let low, let high): "\(low)..\(high)"
    case .vague(let magnitude): "\(magnitude * 2)..\(magnitude * 10)"
    }
  }
}
