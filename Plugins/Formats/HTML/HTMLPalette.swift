import Diagnostics
import DocumentModel
import PluginKit

/// The colours of a page by name (`PageTheme.colors`), on a light and on a dark ground.
struct HTMLPalette {
  static let light = HTMLPalette([
    "paper": "#fffefb", "ink": "#1c1b19", "soft": "#4c4a45", "rule": "#716d64", "hair": "#d8d4c9", "accent": "#7a1f1f",
    "tint": "#f6f2e9", "mark": "#f5e3a1",
  ])

  static let dark = HTMLPalette([
    "paper": "#171614", "ink": "#ebe7de", "soft": "#bab5a9", "rule": "#958f82", "hair": "#3a3833", "accent": "#f0a48f",
    "tint": "#211f1c", "mark": "#d9bf5a",
  ])

  /// Text and the ground that it stands on.
  private static let pairs = ["ink", "soft", "accent"].flatMap { text in ["paper", "tint"].map { (text, $0) } }

  private(set) var colors: [String: HTMLColor]

  private init(_ colors: [String: String]) { self.colors = colors.compactMapValues { HTMLColor($0) } }

  /// The colours as declarations of a style sheet, of some names or all.
  func declarations(of names: some Sequence<String>) -> String {
    names.sorted().compactMap { name in colors[name].map { "--\(name):\($0.text);" } }.joined()
  }

  var declarations: String { declarations(of: colors.keys) }

  /// Takes over what a theme sets. What is no colour is said and left out; so is text that is hard to read.
  mutating func adopt(
    _ settings: [String: PageTheme.Setting], scheme: String, _ diagnostics: inout DiagnosticSink
  ) {
    for (name, setting) in settings.sorted(by: { $0.key < $1.key }) {
      if let color = HTMLColor(setting.text) {
        colors[name] = color
      } else {
        diagnostics.error(
          "theme/color", "“\(setting.text)” is no colour that a page can use", at: setting.span,
          notes: ["write six hexadecimal digits between quotation marks: \"#1d4f91\""])
      }
    }
    for (text, ground) in Self.pairs {
      guard let setting = settings[text] ?? settings[ground], let color = colors[text], let paper = colors[ground]
      else { continue }
      let contrast = color.contrast(with: paper)
      guard contrast < 7 else { continue }
      diagnostics.report(
        Diagnostic(
          "theme/contrast", contrast < 4.5 ? .warning : .information,
          "\(text) on \(ground) has a contrast of \(Self.printed(contrast)) to 1 in the \(scheme) scheme",
          at: setting.span,
          notes: ["text needs 4.5 to be read, and 7 to be read with ease; move the two colours apart"]))
    }
  }

  /// Makes an accent for the dark page from one that was set for the light page alone.
  mutating func deriveAccent(from light: HTMLPalette) {
    guard let accent = light.colors["accent"], let paper = colors["paper"] else { return }
    colors["accent"] = accent.lightened(on: paper, to: 7)
  }

  /// With one decimal, rounded down: what is below a bound is never printed as the bound.
  private static func printed(_ value: Double) -> String {
    let tenths = Int(value * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
