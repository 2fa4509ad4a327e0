import PluginKit

/// What a topic pack offers, for lists and the manual.
public struct PackDescription: Sendable {
  /// What `use:` takes.
  public var name: String
  /// The heading, in English.
  public var title: String
  public var parameters: [Parameter]
  /// What `skip:` can name.
  public var parts: [String]
}
