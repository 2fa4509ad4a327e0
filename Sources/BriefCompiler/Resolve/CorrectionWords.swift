import Evidence
import FoundationEssentials

/// A correction as a note prints it.
struct CorrectionWords {
  /// The day on which the record was corrected.
  let day: String
  /// The former figure or text.
  let was: String
  /// Why, as the record says.
  let why: String

  /// - Parameter unit: what a former figure without a unit of its own counts, as UCUM writes it.
  init(_ correction: Correction, unit: String?, in language: String) {
    day = correction.until.words(in: language)
    was =
      Int(correction.was).map { Quantity(figure: .equal(Decimal($0)), unit: unit ?? "1").words(in: language) }
      ?? correction.was
    why = correction.why
  }
}
