import PluginKit

public enum UncitedSentencePlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [UncitedSentenceCheck.self] }
}
