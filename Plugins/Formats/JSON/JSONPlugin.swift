import PluginKit

/// The tree of Pandoc as JSON.
public enum JSONPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [JSONRenderer.self, JSONPandocReader.self] }
}
