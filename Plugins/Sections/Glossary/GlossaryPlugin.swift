import PluginKit

public enum GlossaryPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [GlossarySection.self] }
}
