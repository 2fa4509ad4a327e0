import PluginKit

public enum MethodPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [MethodSection.self] }
}
