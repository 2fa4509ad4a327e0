import PluginKit
import YAMLSyntax

extension BriefSettings {
  /// How pages look: `theme:` of all layers, merged by the keys under it.
  ///
  /// - Parameter folder: what paths in the brief's own file are relative to.
  func theme(in folder: String) -> PageTheme {
    var theme = PageTheme()
    for (name, value, layer) in layers.merged("theme") {
      let isBriefs = layer != WorkspaceConfiguration.fileName && layer != CommandLineLayer.name
      func file() -> PageTheme.Setting? {
        value.text.map { PageTheme.Setting(RelativePath.resolved($0, in: isBriefs ? folder : ""), at: value.span) }
      }
      switch name {
      case "colors":
        theme.light = Self.settings(value["light"])
        theme.dark = Self.settings(value["dark"])
      case "fonts": theme.fontFamilies = Self.settings(value)
      case "logo": theme.logo = file()
      case "logo-text": theme.logoText = value.text ?? ""
      case "css": theme.stylesheet = file()
      case "header": theme.header = value.text ?? ""
      case "footer": theme.footer = value.text ?? ""
      default: break
      }
    }
    if theme.logoText.isEmpty { theme.logoText = institution ?? "" }
    return theme
  }

  private static func settings(_ node: YAMLNode?) -> [String: PageTheme.Setting] {
    Dictionary(
      (node?.entries ?? []).compactMap { entry in
        entry.value.text.map { (entry.key, PageTheme.Setting($0, at: entry.value.span)) }
      }
    ) { $1 }
  }
}
