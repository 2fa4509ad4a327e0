import PluginKit

public enum KeyFindingsPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [KeyFindingsSection.self] }
}
