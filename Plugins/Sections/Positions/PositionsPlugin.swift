import PluginKit

public enum PositionsPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [PositionsSection.self] }
}
