extension HTMLTheme {
  /// Three rules: above, under the head and below; no stripes.
  static let tables = """
    .table { margin: 1.4rem 0; overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font: 0.88rem/1.4 var(--labels); font-variant-numeric: tabular-nums lining-nums; border-block: 2px solid var(--ink); }
    caption { text-align: start; padding-bottom: 0.5rem; font-weight: 600; text-wrap: pretty; }
    thead { border-bottom: 1px solid var(--ink); }
    thead th { vertical-align: bottom; }
    tfoot { border-top: 1px solid var(--rule); }
    th, td { padding: 0.35rem 0.9rem 0.35rem 0; text-align: start; vertical-align: top; }
    th:last-child, td:last-child { padding-inline-end: 0; }
    th { font-weight: 600; }
    tbody th { font-weight: 400; }
    td ul, td ol { padding-inline-start: 1.1em; margin: 0; text-align: start; }
    .heading { font-weight: 600; }
    .left { text-align: left; }
    .center { text-align: center; }
    .right { text-align: right; }
    .caption-label { font-weight: 600; }
    figure { margin: 1.8rem 0; }
    figcaption { font: 0.88rem/1.4 var(--labels); color: var(--soft); margin-top: 0.5rem; text-wrap: pretty; }
    """
}
