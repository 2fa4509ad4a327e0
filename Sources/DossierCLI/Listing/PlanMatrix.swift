import BriefCompiler
import Evidence

/// A plan as a matrix of GitHub Actions, for `fromJSON`.
struct PlanMatrix {
  /// How many jobs GitHub makes of one matrix at most.
  static let limit = 256

  let entries: [JSONValue]

  /// An entry for each edition.
  init(_ plan: [PlannedEdition]) {
    entries = plan.map { edition in
      .object([
        ("brief", .text(edition.brief)), ("audience", .text(edition.audience)),
        ("clearance", .text(edition.clearance.name)), ("formats", .text(edition.formats.joined(separator: ","))),
      ])
    }
  }

  /// An entry for each part of the plan that is not empty.
  init(_ plan: [PlannedEdition], shards: Int) {
    entries = (1...max(1, shards)).compactMap { index in
      guard let shard = Shard(index, of: shards) else { return nil }
      let count = plan.count { shard.contains(brief: $0.brief, audience: $0.audience) }
      return count == 0 ? nil : .object([("shard", .text("\(shard)")), ("editions", .number(count))])
    }
  }

  /// On one line: a step's output is a line.
  var text: String { JSONValue.object([("include", .array(entries))]).line + "\n" }
}
