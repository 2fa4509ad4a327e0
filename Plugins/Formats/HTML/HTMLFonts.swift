import Diagnostics
import DocumentModel
import PluginKit

/// The families of fonts of a page by name (`PageTheme.fonts`). Nothing is loaded: the reader's machine has a font or
/// the next one is used.
enum HTMLFonts {
  static let stacks: [(name: String, families: String)] = [
    ("text", "Charter,\"Bitstream Charter\",\"Sitka Text\",Cambria,\"Noto Serif\",\"Noto Serif CJK KR\",serif"),
    (
      "labels",
      "\"Source Sans 3\",\"Source Sans Pro\",\"Segoe UI\",Roboto,\"Helvetica Neue\",\"Noto Sans\",sans-serif"
    ),
    ("code", "ui-monospace,\"SFMono-Regular\",Consolas,\"DejaVu Sans Mono\",monospace"),
  ]

  private static let generic: Set<String> = [
    "serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded",
  ]

  static var declarations: String {
    stacks.map { "--\($0.name):\($0.families);" }.joined() + "--headings:var(--text);"
  }

  /// The declarations of what a theme sets, each before the families that stand there without it.
  static func declarations(
    of settings: [String: PageTheme.Setting], _ diagnostics: inout DiagnosticSink
  ) -> String {
    settings.sorted { $0.key < $1.key }.map { name, setting in
      let families = setting.text.split(separator: ",").map { $0.filter { $0 != "\"" && $0 != "'" } }
        .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
      guard families.allSatisfy({ $0.allSatisfy(isNameCharacter) }), !families.isEmpty else {
        diagnostics.error(
          "theme/font", "“\(setting.text)” is no list of families of fonts", at: setting.span,
          notes: ["write names that readers may have, parted by commas: \"Inter, Helvetica\""])
        return ""
      }
      let list = families.map { generic.contains($0) ? $0 : "\"\($0)\"" }
      let rest = stacks.first { $0.name == name }?.families ?? "var(--text)"
      return "--\(name):\((list + [rest]).joined(separator: ","));"
    }.joined()
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || " -_.".contains(character)
  }
}
