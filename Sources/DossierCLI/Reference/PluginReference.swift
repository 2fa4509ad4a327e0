import BriefCompiler
import Diagnostics
import Evidence
import PluginKit

/// The page of all formats, section kinds, checks and topic packs.
struct PluginReference {
  let tools: Toolbox
  let packs: [PackDescription]
  let introductions: PluginIntroductions

  var text: String {
    let parts =
      [
        "# Plugins", ReferencePages.notice,
        """
        What a brief can be written in, built of and turned into. A section kind stands in a text as
        `::: {.timeline topic=forced-return}` and `:::`, a section kind or topic pack in brief.yaml as `use: timeline`
        with its parameters under `with:`.
        """,
      ] + chapters
    return parts.joined(separator: "\n\n")
  }

  private var chapters: [String] {
    var parts = ["## Output formats", "For `formats:` in brief.yaml, and for `--to`."]
    for plugin in tools.plugins {
      guard case .renderer(let format) = plugin.role else { continue }
      parts += entry(format, named: format.name, in: "Formats", also: "Files end in `.\(format.fileExtension)`.")
    }
    parts += ["## Input formats", "For `--from`."]
    for plugin in tools.plugins {
      guard case .reader(let format) = plugin.role else { continue }
      let endings = format.fileExtensions.map { "`.\($0)`" }.joined(separator: ", ")
      parts += entry(
        format, named: format.name, in: "", also: endings.isEmpty ? "" : "For files that end in \(endings).")
    }
    parts.append("## Section kinds")
    for plugin in tools.plugins {
      guard case .sectionKind(let kind) = plugin.role else { continue }
      parts += entry(kind, named: kind.name, in: "Sections", also: "")
    }
    let checks = tools.checks
    if !checks.isEmpty { parts.append("## Checks") }
    for check in checks {
      let rules = check.rules.map { "[\($0.id.name)](rules.md#\($0.id.name.replacing("/", with: "")))" }
      parts += entry(
        check, named: check.id.name, in: "Checks", also: "Its rules: \(rules.joined(separator: ", ")).")
    }
    parts += [
      "## Topic packs",
      "Sections that are written already. `skip:` leaves parts out, and `dossier eject NAME` writes one as Markdown.",
    ]
    for pack in packs { parts += entry(pack) }
    return parts
  }

  private func entry(_ plugin: any Plugin.Type, named name: String, in family: String, also: String) -> [String] {
    [
      "### \(name)", plugin.summary + "." + (also.isEmpty ? "" : " " + also),
      introductions.paragraph(of: name, in: family), table(of: plugin.parameters),
    ].compactMap(\.self)
  }

  private func entry(_ pack: PackDescription) -> [String] {
    let parts = pack.parts.map { "`\($0)`" }.joined(separator: ", ")
    return [
      "### \(pack.name)", "Heading: \(pack.title)." + (parts.isEmpty ? "" : " Parts: \(parts)."),
      table(of: pack.parameters),
    ].compactMap(\.self)
  }

  private func table(of parameters: [Parameter]) -> String? {
    guard !parameters.isEmpty else { return nil }
    return MarkdownTable.text(
      header: ["Parameter", "Takes", "Default", "What it sets"],
      rows: parameters.map { parameter in
        [
          "`\(parameter.name)`", parameter.type.expectation,
          parameter.isRequired ? "required" : parameter.defaultValue.map(text) ?? "", parameter.summary,
        ]
      })
  }

  private func text(of value: ParameterValue) -> String {
    if case .list(let values) = value {
      return values.map(text).joined(separator: ", ")
    }
    return "`\(value.bareText)`"
  }
}

extension ParameterValue {
  /// The value as an author writes it.
  fileprivate var bareText: String {
    if case .string(let text) = self { text } else { json }
  }
}
