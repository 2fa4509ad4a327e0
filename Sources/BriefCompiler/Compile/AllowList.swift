import Diagnostics
import DocumentModel
import Evidence
import Workspace
import YAMLSyntax

/// The exemptions that configuration lists under `allow:`, each keyed by a rule and a place, with a reason and a last
/// day.
struct AllowList {
  private struct Entry {
    let rule: String
    /// A file or a pattern of files, the name of a brief, or a record; empty for every place.
    let place: String
    let span: SourceSpan
    let until: EDTF?
    let fault: Diagnostic?
  }

  private let entries: [Entry]
  private let map: SourceMap

  /// - Parameters:
  ///   - nodes: the elements of `allow:`.
  ///   - today: days since 1970-01-01.
  init(_ nodes: [YAMLNode], today: Int, map: SourceMap) {
    self.map = map
    entries = nodes.map { node in
      let rule = node["rule"]?.text ?? ""
      let until = node["until"]?.text
      let end = until.flatMap { EDTF($0) }
      return Entry(
        rule: rule, place: node["at"]?.text ?? "", span: node.span, until: end,
        fault: AllowList.fault(of: node, rule: rule, until: until, hasEnded: end?.lastDay.map { $0 < today } ?? false))
    }
  }

  /// The diagnostics that no entry covers.
  ///
  /// - Parameter slug: of the brief that they are about; empty where they are about no single one.
  func applied(to diagnostics: [Diagnostic], of slug: String = "") -> [Diagnostic] {
    guard !entries.isEmpty else { return diagnostics }
    let live = entries.filter { $0.fault == nil }
    return diagnostics.filter { diagnostic in !live.contains { covers($0, diagnostic, slug) } }
  }

  /// What is wrong with the entries: no reason, no date, an end that has passed, a rule that nothing is exempt from.
  var faults: [Diagnostic] { entries.compactMap(\.fault) }

  private func covers(_ entry: Entry, _ diagnostic: Diagnostic, _ slug: String) -> Bool {
    guard diagnostic.id.matches(entry.rule), !ExemptionList.isFixed(diagnostic.id) else { return false }
    if entry.place.isEmpty || entry.place == slug { return true }
    if entry.place.contains("#") {
      return ([diagnostic.message] + diagnostic.notes).contains { $0.contains("“\(entry.place)”") }
    }
    let path = map.path(of: diagnostic.span.file) ?? diagnostic.path
    return !path.isEmpty && PathPattern.covers(entry.place, path)
  }

  private static func fault(of node: YAMLNode, rule: String, until: String?, hasEnded: Bool) -> Diagnostic? {
    if rule.isEmpty || (node["reason"]?.text ?? "").isEmpty {
      return Diagnostic(
        "exemption/incomplete", .error, "an exemption names a rule and a reason, and nothing is exempt", at: node.span,
        notes: ["write “{rule: figure/unbound, at: Reports/overview.md, reason: …, until: 2027-01-01}”"])
    }
    if let until, EDTF(until)?.lastDay == nil {
      return Diagnostic(
        "exemption/date", .error, "“\(until)” is no date, and nothing is exempt", at: node.span,
        notes: ["write a day, a month or a year: 2027-01-31, 2027-01, 2027"])
    }
    if hasEnded {
      return Diagnostic(
        "exemption/expired", .warning, "the exemption from \(rule) has ended", at: node.span,
        notes: ["mend what it let pass, or give it another date and look at its reason again"])
    }
    return ExemptionList.isFixed(DiagnosticID(rule))
      ? Diagnostic(
        "exemption/impossible", .error, "nothing is exempt from \(rule)", at: node.span,
        notes: ["labels and budgets hold everywhere"]) : nil
  }
}
