import Diagnostics
import PluginKit

/// What can be looked up about a diagnostic.
struct RulePage: Sendable {
  var id: String
  /// One sentence without a full stop.
  var summary: String
  /// What to do, or examples.
  var advice: String
}

enum RulePages {
  /// The pages of the program's own diagnostics and of all checks, by id.
  static func all(checks: [any Check.Type]) -> [RulePage] {
    let rules = checks.flatMap { $0.rules }.map { rule in
      RulePage(
        id: rule.id.name, summary: rule.summary,
        advice: """
          Default: \(rule.defaultSeverity.name)

          Passes:

          \(rule.passing)

          Flagged:

          \(rule.failing)
          """)
    }
    return (builtIn + rules).sorted { $0.id < $1.id }
  }
}
