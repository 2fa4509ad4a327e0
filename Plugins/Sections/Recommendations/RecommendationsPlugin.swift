import PluginKit

public enum RecommendationsPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [RecommendationsSection.self] }
}
