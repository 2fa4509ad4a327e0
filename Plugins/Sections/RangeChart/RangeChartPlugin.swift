import PluginKit

public enum RangeChartPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [RangeChartSection.self] }
}
