import PluginKit

public enum RetractedSourcePlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [RetractedSourceCheck.self] }
}
