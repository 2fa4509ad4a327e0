import PluginKit

public enum TimelinePlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [TimelineSection.self] }
}
