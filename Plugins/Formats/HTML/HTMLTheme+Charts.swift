extension HTMLTheme {
  /// Charts: greys first, the accent for the figure; everything is told apart by shape and words too.
  static let charts = """
    .chart { break-inside: avoid; }
    .chart-title { margin: 0 0 0.6rem; font: 600 0.95rem/1.35 var(--labels); }
    .chart svg { display: block; width: 100%; max-width: 26rem; height: auto; overflow: visible; font-family: var(--labels); }
    .chart text { fill: var(--ink); font-size: 14.5px; }
    .chart .soft { fill: var(--soft); }
    .chart .strong { font-weight: 600; }
    .chart .line { stroke: var(--soft); fill: none; }
    .chart .hair { stroke: var(--hair); fill: none; }
    .chart .point { fill: var(--accent); stroke: var(--accent); }
    .chart .span { stroke: var(--accent); fill: none; }
    .chart .node { fill: var(--tint); stroke: var(--soft); }
    .chart .head { fill: var(--soft); stroke: none; }
    .twin { margin-top: 0.5rem; }
    """
}
