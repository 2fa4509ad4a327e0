import PluginKit

public enum StaleFigurePlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [StaleFigureCheck.self] }
}
