import PluginKit

public enum ProseDatePlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [ProseDateCheck.self] }
}
