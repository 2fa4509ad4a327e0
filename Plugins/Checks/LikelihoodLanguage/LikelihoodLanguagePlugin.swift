import PluginKit

public enum LikelihoodLanguagePlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [LikelihoodLanguageCheck.self] }
}
