import Diagnostics
import PluginKit

/// What can be looked up about a diagnostic.
struct RulePage: Sendable {
  var id: String
  /// One sentence without a full stop.
  var summary: String
  /// What it means and what to do, in Markdown whose lines fit a terminal.
  var advice: String
}

enum RulePages {
  /// The diagnostics that the program itself gives.
  static let builtIn =
    evidence + sources + claims + figures + labels + briefs + outputs + syntax + documents + pages + xml + html

  /// The pages of the program's own diagnostics and of all checks, by id. A rule of a check that has a page too adds
  /// its examples to that page.
  static func all(checks: [any Check.Type]) -> [RulePage] {
    var pages = Dictionary(builtIn.map { ($0.id, $0) }) { first, _ in first }
    for rule in checks.flatMap({ $0.rules }) {
      let examples = """
        It is \(noun(rule.defaultSeverity)) where nothing else is configured. Nothing is said of

        \(indented(rule.passing))

        What it is about:

        \(indented(rule.failing))
        """
      if let advice = pages[rule.id.name]?.advice {
        pages[rule.id.name]?.advice = advice + "\n\n" + examples
      } else {
        pages[rule.id.name] = RulePage(id: rule.id.name, summary: rule.summary, advice: examples)
      }
    }
    return pages.values.sorted { $0.id < $1.id }
  }

  private static func noun(_ severity: Severity) -> String {
    switch severity {
    case .information: "information"
    case .warning: "a warning"
    case .error: "an error"
    }
  }

  private static func indented(_ example: String) -> String {
    example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
  }
}
