/// The classes of a document that reach the page. All others are dropped: they could speak of what an edition leaves
/// out, or put on the look of a part that the page adds itself.
enum HTMLClasses {
  static let allowed: Set<String> = [
    "key-findings", "key-figures", "key-figure", "figure-value", "figure-label", "figure-source", "timeline",
    "positions",
    "relations", "recommendations", "sources", "method", "references", "reference", "sources-differ", "conflict",
    "open-questions", "glossary", "change-log", "caption-label", "quantity", "stale", "confidence", "withheld", "term",
    "smallcaps", "underline", "mark", "unnumbered", "date", "actor", "addressee", "lead",
    "reports", "report-facts", "report-files",
  ]
}
