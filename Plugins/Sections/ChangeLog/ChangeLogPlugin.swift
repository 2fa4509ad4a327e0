import PluginKit

public enum ChangeLogPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [ChangeLogSection.self] }
}
