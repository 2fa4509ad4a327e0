import Checks
import Diagnostics
import PluginKit
import Testing

/// The examples of a rule are its tests, and its page in the manual.
@Suite("Examples of rules")
struct RuleExampleTests {
  static let rules = ChecksRegistry.all.compactMap { $0 as? any Check.Type }.flatMap { $0.rules }

  @Test("a rule has nothing to say of its passing example", arguments: rules)
  func passing(rule: Rule) {
    let found = ExampleStore.diagnostics(for: rule.passing).filter { $0.id == rule.id }
    #expect(found.map(\.message) == [], "\(rule.id)")
  }

  @Test("a rule flags its failing example", arguments: rules)
  func failing(rule: Rule) {
    let found = ExampleStore.diagnostics(for: rule.failing)
    #expect(found.contains { $0.id == rule.id }, "\(rule.id): \(found.map { "\($0.id) \($0.message)" })")
  }

  @Test("examples fire no error but their own rule's", arguments: rules)
  func quiet(rule: Rule) {
    for text in [rule.passing, rule.failing] {
      let errors = ExampleStore.diagnostics(for: text).filter { $0.severity == .error && $0.id != rule.id }
      #expect(errors.map { "\($0.id): \($0.message)" } == [], "\(rule.id)")
    }
  }
}
