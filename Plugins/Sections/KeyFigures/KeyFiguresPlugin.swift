import PluginKit

public enum KeyFiguresPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [KeyFiguresSection.self] }
}
