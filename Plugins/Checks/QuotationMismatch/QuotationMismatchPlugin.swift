import PluginKit

public enum QuotationMismatchPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [QuotationMismatchCheck.self] }
}
