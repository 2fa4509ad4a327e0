import ArgumentParser
import DocumentModel
import Evidence

/// `dossier conflicts`
struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "List records that disagree, and what repeats one origin.",
    discussion: """
      Figures of one metric, measure, population, place and time that have no number in common; opposed positions of \
      one actor on one issue within 90 days; forecasts of one event whose bands do not meet; two dates of one event; \
      and what records name under “contradicts:”. Figures are judged consistent, touching (they meet at an open \
      bound), discrepancy (within the metric's tolerance), conflict, or major (apart by the smaller figure or more).
      """)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var edition: ClearanceOptions

  @Option(help: ArgumentHelp("Only conflicts of figures of this metric.", valueName: "id"))
  var metric: String?

  @Option(help: ArgumentHelp("Only conflicts with a record of this topic or one below it.", valueName: "id"))
  var topic: String?

  @Flag(help: "List claims that say the same and go back to one origin, too.")
  var origins = false

  func run() throws {
    let (view, _) = try SourcesCommand.view(workspace, edition)
    let topics = topic.map { Set(view.topicAndDescendants($0)) }
    // There may be very many: they are told one by one.
    var count = 0
    for conflict in view.conflicts where isAskedFor(conflict, topics, view) {
      try Terminal.lines(lines(conflict, view))
      count += 1
    }
    Terminal.say("\(BuildSummary.counted(count, "conflict"))")
    if origins { try listOrigins(view) }
  }

  private func isAskedFor(_ conflict: Conflict, _ topics: Set<String>?, _ view: EvidenceView) -> Bool {
    guard metric == nil || conflict.metric == metric else { return false }
    guard let topics else { return true }
    return [conflict.first, conflict.second].compactMap(view.found)
      .contains { !topics.isDisjoint(with: $0.record.topics) }
  }

  private func lines(_ conflict: Conflict, _ view: EvidenceView) -> [String] {
    let subject = conflict.metric.map { "\($0): " } ?? ""
    let sides = [conflict.first, conflict.second].map { "  \($0)  \(words(of: $0, view))" }
    let resolution = conflict.resolution.map { ["  resolved by \($0.by): \($0.reason.words)"] } ?? []
    return ["\(subject)\(conflict.verdict.rawValue), \(conflict.first) \(conflict.words) \(conflict.second)"]
      + sides + resolution + [""]
  }

  private func words(of reference: ClaimReference, _ view: EvidenceView) -> String {
    guard let found = view.found(reference) else { return "" }
    let date = found.record.asOf.map { " (\($0.date.text))" } ?? ""
    return found.record.text + date
  }

  private func listOrigins(_ view: EvidenceView) throws {
    let groups = view.repetitions
    for group in groups {
      let articles = BuildSummary.counted(group.articles, "article")
      try Terminal.line("\(articles), \(BuildSummary.counted(group.origins, "origin"))")
      try Terminal.lines(group.mentions.map { "  \($0)  \(words(of: $0, view))" } + [""])
    }
    Terminal.say("\(BuildSummary.counted(groups.count, "claim")) in several articles with fewer origins")
  }
}
