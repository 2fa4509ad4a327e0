extension RulePages {
  /// The diagnostics that the compiler itself gives.
  static let builtIn: [RulePage] = [
    RulePage(
      id: "config/unknown-key", summary: "A configuration file has a key that nothing reads",
      advice: "Use the key that the message suggests. `dossier config schema` prints all keys.")
  ]
}
