import PluginKit

public enum NarrativePlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [NarrativeSection.self] }
}
