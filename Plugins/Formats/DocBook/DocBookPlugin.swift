import PluginKit

/// DocBook: 5.0 to 5.2 as input, 5.0 as output.
public enum DocBookPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [DocBookReader.self, DocBookRenderer.self] }
}
