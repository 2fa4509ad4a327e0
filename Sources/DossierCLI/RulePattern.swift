import ArgumentParser
import BriefCompiler
import Diagnostics

/// A rule on the command line, or a pattern of rules.
enum RulePattern {
  /// The pattern as it is. One that no rule matches would let everything pass in silence.
  static func pattern(_ text: String) throws -> String {
    let rules = BuiltIn.ruleIDs
    guard !rules.contains(where: { DiagnosticID($0).matches(text) }) else { return text }
    let near = NearestName.find(text, among: rules)
    throw ValidationError(
      "No rule is called “\(text)”. "
        + (near.map { "Did you mean “\($0)”?" } ?? "`dossier explain` lists the rules; figure/* is a pattern."))
  }
}
