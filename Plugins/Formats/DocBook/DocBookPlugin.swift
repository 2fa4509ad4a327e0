import PluginKit

/// DocBook 5.0.
public enum DocBookPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [DocBookRenderer.self] }
}
