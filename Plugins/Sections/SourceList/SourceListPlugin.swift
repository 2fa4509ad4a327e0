import PluginKit

public enum SourceListPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [SourceListSection.self] }
}
