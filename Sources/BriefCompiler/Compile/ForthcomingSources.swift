import Diagnostics
import DocumentModel
import Evidence

extension EvidenceView {
  /// The sources that are dated after a day, on which nobody can have read them.
  ///
  /// - Parameters:
  ///   - day: days since 1970-01-01.
  ///   - slack: how many days more may pass; the clock of UTC is behind that of half the world.
  func forthcoming(after day: Int, slack: Int) -> [Diagnostic] {
    sources.compactMap { source in
      guard let published = source.published?.date, let first = published.firstDay, first &- slack > day else {
        return nil
      }
      return Diagnostic(
        "date/order", .warning,
        "“\(source.id)” is published on \(published.words(in: "en")), after \(CivilDate(daysSinceEpoch: day))",
        at: SourceSpan(file: source.span.file, offset: Int(source.span.offset), length: 0),
        notes: ["Correct “published”, or the day of the edition (“as-of”)."])
    }
  }
}
