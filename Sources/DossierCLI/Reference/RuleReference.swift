/// The page of all diagnostics.
enum RuleReference {
  /// - Parameter pages: sorted by id.
  static func text(_ pages: [RulePage]) -> String {
    var parts = [
      "# Rules", ReferencePages.notice,
      """
      Every message of Dossier has an id. `dossier explain ID` prints its page, and `rules:` in dossier.yaml or
      brief.yaml sets how loud it is: `rules: {"date/*": warning, section/empty: off}`. An error in an edition holds it
      back: what an earlier build wrote stays as it was. Of the rules of checks, only those under `fail-on:` do.
      """,
    ]
    var area = ""
    for page in pages {
      let own = String(page.id.prefix { $0 != "/" })
      if own != area { parts.append("## \(own)") }
      area = own
      parts += ["### \(page.id)", page.summary + ".", page.advice]
    }
    return parts.joined(separator: "\n\n")
  }
}
