import PluginKit

public enum RelationsPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [RelationsSection.self] }
}
