import PluginKit

/// HTML.
public enum HTMLPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [HTMLRenderer.self, HTMLReader.self] }
}
