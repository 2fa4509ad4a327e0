import PluginKit

public enum RepeatedOriginPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [RepeatedOriginCheck.self] }
}
