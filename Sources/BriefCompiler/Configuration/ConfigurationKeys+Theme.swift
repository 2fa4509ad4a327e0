import PluginKit

extension ConfigurationKeys {
  /// How pages look. The names of colours and fonts are those of `PageTheme`.
  static let theme = ConfigurationKey(
    "theme",
    .object([
      ConfigurationKey(
        "colors", .object([ConfigurationKey("light", colors, "On a light page and on paper"), dark]),
        "Colours, each as six hexadecimal digits: \"#1d4f91\""),
      ConfigurationKey("fonts", .object(named(PageTheme.fonts)), "Families of fonts that readers may have, best first"),
      ConfigurationKey("logo", .text, "A picture (PNG, JPEG, GIF, WebP) above the title"),
      ConfigurationKey("logo-text", .text, "What the picture says; the institution's name where nothing is said"),
      ConfigurationKey("css", .text, "A style sheet that comes after the program's own"),
      ConfigurationKey("header", .text, "A line above the title, and in the head of printed pages"),
      ConfigurationKey("footer", .text, "A line at the end, and in the foot of printed pages"),
    ]), "How pages look; paths are relative to the file that names them")

  private static let colors = ConfigurationKey.Shape.object(named(PageTheme.colors))

  private static let dark = ConfigurationKey(
    "dark", colors, "On a dark screen; an accent is made from the light one where none is set")

  private static func named(_ names: [(name: String, summary: String)]) -> [ConfigurationKey] {
    names.map { ConfigurationKey($0.name, .text, $0.summary) }
  }
}
