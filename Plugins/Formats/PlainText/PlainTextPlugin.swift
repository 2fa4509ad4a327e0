import PluginKit

/// Plain text.
public enum PlainTextPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [PlainTextRenderer.self, PlainTextReader.self] }
}
