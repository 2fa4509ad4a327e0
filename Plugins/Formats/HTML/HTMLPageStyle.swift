import ByteText
import Diagnostics
import DocumentModel
import PluginKit
import Workspace

/// What one page's look has beside the program's own style sheet: running heads, and what a theme sets.
struct HTMLPageStyle {
  private(set) var css = ByteWriter()
  private(set) var logo: Picture?
  private var hasFonts = false

  /// The largest style sheet of a workspace, in bytes.
  private static let sizeLimit = 256 << 10

  /// - Parameters:
  ///   - title: of the page, for the heads of its printed pages.
  ///   - label: who may see the page; it stands at the head and the foot of each printed page, as TLP 2.0 asks.
  init(
    _ theme: PageTheme, title: String, label: String?, in context: PluginContext, diagnostics: inout DiagnosticSink
  ) {
    writeColors(theme, &diagnostics)
    let fonts = HTMLFonts.declarations(of: theme.fontFamilies, &diagnostics)
    if !fonts.isEmpty { css.write(":root{\(fonts)}\n") }
    css.write("@page{")
    write("top-left", title)
    write("top-center", theme.header)
    write("top-right", label ?? "")
    write("bottom-left", theme.footer)
    write("bottom-center", label ?? "")
    css.write("}\n@page :first{@top-left{content:\"\"}@top-center{content:\"\"}}")
    if let file = theme.stylesheet { writeStylesheet(file, in: context, &diagnostics) }
    logo = theme.logo.flatMap { Picture.load($0.text, at: $0.span, in: context, diagnostics: &diagnostics) }
  }

  /// The content security policy: no scripts, no frames, no requests; the page's two style sheets and embedded pictures
  /// only.
  var policy: String {
    let styles = [HTMLTheme.digest, HTMLTheme.digest(of: css.bytes)].map { "'sha256-\($0)'" }.joined(separator: " ")
    let fonts = hasFonts ? " font-src data:;" : ""
    return "default-src 'none'; style-src \(styles); img-src data:;\(fonts) base-uri 'none'; form-action 'none'"
  }

  private mutating func writeColors(_ theme: PageTheme, _ diagnostics: inout DiagnosticSink) {
    let names = Set(theme.light.keys).union(theme.dark.keys)
    guard !names.isEmpty else { return }
    var light = HTMLPalette.light
    light.adopt(theme.light, scheme: "light", &diagnostics)
    var dark = HTMLPalette.dark
    if theme.light["accent"] != nil, theme.dark["accent"] == nil { dark.deriveAccent(from: light) }
    dark.adopt(theme.dark, scheme: "dark", &diagnostics)
    css.write(":root{\(light.declarations(of: names))}\n")
    css.write("@media screen and (prefers-color-scheme:dark){:root{\(dark.declarations(of: names))}}\n")
  }

  private mutating func write(_ box: String, _ text: String) {
    guard !text.isEmpty else { return }
    css.write("@\(box){content:\"")
    css.write(text, as: HTMLTheme.string)
    css.write("\"}")
  }

  private mutating func writeStylesheet(
    _ file: PageTheme.Setting, in context: PluginContext, _ diagnostics: inout DiagnosticSink
  ) {
    let source: SourceFile
    do throws(WorldError) {
      source = try context.world.source(file.text)
    } catch {
      diagnostics.error(
        "theme/stylesheet", "the style sheet “\(file.text)” cannot be read", at: file.span,
        notes: ["\(error); paths are relative to the file that names them"])
      return
    }
    guard source.bytes.count <= Self.sizeLimit else {
      diagnostics.error(
        "theme/stylesheet", "the style sheet “\(file.text)” is larger than \(Self.sizeLimit) bytes", at: file.span,
        notes: ["every page holds it; make it smaller"])
      return
    }
    let filter = HTMLStyleFilter(source.bytes)
    for finding in filter.findings {
      diagnostics.error(
        "theme/stylesheet", "“\(finding.what)” is taken out: a page asks for nothing outside it",
        at: SourceSpan(file: source.id, offset: finding.offset, length: finding.length),
        notes: ["embed a picture (PNG, JPEG, GIF, WebP) or a font as data:, and put other rules into this sheet"])
    }
    hasFonts = filter.hasFonts
    css.write("\n")
    css.write(Array(String(decoding: filter.css.bytes, as: UTF8.self).utf8))
  }
}
