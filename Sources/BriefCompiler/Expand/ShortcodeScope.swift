import PluginKit

/// What shortcodes can name where they stand.
struct ShortcodeScope: Sendable {
  /// `{{< meta title >}}`: what the brief says about itself.
  var metadata: [String: String] = [:]
  /// `{{< var key >}}`: the workspace's and the brief's own variables.
  var variables: [String: String] = [:]
  /// `{{< param name >}}`: the arguments of the topic pack that the text belongs to.
  var parameters: [String: String] = [:]
  /// `{{< word name >}}`: the words of the topic pack in the brief's language.
  var words: [String: String] = [:]

  /// The text of a value as it is written in an attribute or in running text; lists with commas.
  static func text(_ value: ParameterValue) -> String {
    switch value {
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .string(let value): value
    case .list(let values): values.map(text).joined(separator: ",")
    }
  }

  /// The table of a shortcode's name; nil for a shortcode that names no table.
  func table(_ name: String) -> [String: String]? {
    switch name {
    case "meta": metadata
    case "var": variables
    case "param": parameters
    case "word": words
    default: nil
    }
  }
}
