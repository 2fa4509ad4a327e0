import PluginKit

public enum OpenQuestionsPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [OpenQuestionsSection.self] }
}
