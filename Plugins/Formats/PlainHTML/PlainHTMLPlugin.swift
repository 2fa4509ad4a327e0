import PluginKit

/// HTML without a page around it, as CommonMark's specification prints it.
public enum PlainHTMLPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [PlainHTMLRenderer.self] }
}
