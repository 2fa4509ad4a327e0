import Diagnostics
import DocumentModel
import Evidence
import MarkdownSyntax

/// The exemptions of an edition's texts, applied to what was found in it.
struct ExemptionList {
  /// What nobody can let pass: labels, budgets, faults of the program, and faults of exemptions themselves.
  private static let fixed = ["label/*", "budget/*", "internal/*", "exemption/*"]

  /// True for a rule, or a pattern of rules, that holds everywhere.
  static func isFixed(_ id: DiagnosticID) -> Bool { fixed.contains { id.matches($0) } }

  private let exemptions: [Exemption]
  /// Days since 1970-01-01.
  private let today: Int
  private let rules: RuleNames

  /// - Parameter rules: those that there are.
  init(_ exemptions: [Exemption], today: Int, rules: RuleNames) {
    self.exemptions = exemptions
    self.today = today
    self.rules = rules
  }

  /// The diagnostics that no exemption covers, with a word on exemptions that have ended or cannot be.
  func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !exemptions.isEmpty else { return diagnostics }
    let live = exemptions.filter { !hasEnded($0) }
    return diagnostics.filter { diagnostic in !live.contains { covers($0, diagnostic) } }
      + exemptions.compactMap(fault) + unknownRules
  }

  private var unknownRules: [Diagnostic] {
    exemptions.flatMap { exemption in
      exemption.rules.compactMap { rules.finding("exemption/unknown-rule", $0, at: exemption.span) }
    }
  }

  /// The days around today on which the same would be exempt.
  var days: ClosedRange<Int> {
    let ends = exemptions.compactMap { $0.until.flatMap(EDTF.init)?.lastDay }
    let first = ends.filter { $0 < today }.max().map { $0 + 1 } ?? .min
    return first...(ends.filter { $0 >= today }.min() ?? .max)
  }

  private func covers(_ exemption: Exemption, _ diagnostic: Diagnostic) -> Bool {
    exemption.block.isKnown && exemption.block.contains(diagnostic.span)
      && exemption.rules.contains { diagnostic.id.matches($0) } && !Self.isFixed(diagnostic.id)
  }

  private func hasEnded(_ exemption: Exemption) -> Bool {
    guard let until = exemption.until else { return false }
    return EDTF(until)?.lastDay.map { $0 < today } ?? true
  }

  private func fault(_ exemption: Exemption) -> Diagnostic? {
    if let until = exemption.until, EDTF(until)?.lastDay == nil {
      return Diagnostic(
        "exemption/date", .error, "“\(until)” is no date, and nothing is exempt", at: exemption.span,
        notes: ["write a day, a month or a year: 2027-01-31, 2027-01, 2027"])
    }
    let rules = exemption.rules.joined(separator: ", ")
    if hasEnded(exemption) {
      return Diagnostic(
        "exemption/expired", .warning, "the exemption from \(rules) has ended", at: exemption.span,
        notes: ["mend what it let pass, or give it another date and look at its reason again: \(exemption.reason)"])
    }
    return exemption.rules.contains { Self.isFixed(DiagnosticID($0)) }
      ? Diagnostic(
        "exemption/impossible", .error, "nothing is exempt from \(rules)", at: exemption.span,
        notes: ["labels and budgets hold everywhere"]) : nil
  }
}
