import PluginKit

public enum FigureMismatchPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [FigureMismatchCheck.self] }
}
