import Diagnostics
import Evidence
import PluginKit

/// All keys of the configuration files.
enum ConfigurationKeys {
  static let formats = ConfigurationKey(
    "formats", .list(.text),
    "The formats of the outputs, such as html, docbook, markdown, text; by granted programs pdf, docx, odt, epub")

  private static let severity = ConfigurationKey.Shape.choice(
    Severity.allCases.map(\.name) + ["off"])

  /// What a workspace can say for all its briefs, and a brief for itself.
  static let shared: [ConfigurationKey] = [
    ConfigurationKey("kind", .text, "The kind of document, such as Policy brief"),
    ConfigurationKey("lang", .text, "The language of the text, BCP 47"),
    ConfigurationKey("institution", .text, "Who publishes it"),
    ConfigurationKey("authors", .list(.text), "Who wrote it"),
    ConfigurationKey("as-of", .date, "The day against which freshness is judged"),
    formats,
    ConfigurationKey("rules", .map(severity), "The severity of rules by id"),
    ConfigurationKey("fail-on", .list(.text), "The rules whose errors keep an edition from being published"),
    ConfigurationKey(
      "allow",
      .list(
        .object([
          ConfigurationKey("rule", .text, "The rule's id"),
          ConfigurationKey(
            "at", .text, "The file, brief or record that the exemption is for; everything where nothing is said"),
          ConfigurationKey("reason", .text, "Why it is right here"),
          ConfigurationKey("until", .date, "When the exemption ends"),
        ])), "Exemptions from rules, which expire"),
    ConfigurationKey("variables", .map(.text), "Values for {{< var name >}}"),
    ConfigurationKey("with", .map(.map(.anything)), "Parameters of section kinds and packs, by name"),
    theme,
  ]

  static let workspace: [ConfigurationKey] =
    shared + [
      ConfigurationKey("name", .text, "The name of the workspace"),
      ConfigurationKey("reports", .list(.text), "Where briefs are: folders, files, and patterns such as Reports/**"),
      ConfigurationKey("packs", .list(.text), "Folders of topic packs; Plugins/Topics where nothing is said"),
      ConfigurationKey(
        "stores",
        .list(
          .object([
            ConfigurationKey("path", .text, "The folder with sources/ and registry/"),
            ConfigurationKey("optional", .boolean, "True where the store may be absent"),
            ConfigurationKey("floor", .label, "The label that everything in the store has at least"),
          ])), "The evidence stores"),
      ConfigurationKey("bibliography", .list(.text), "CSL-JSON files whose keys can be cited"),
      ConfigurationKey(
        "labels",
        .object([
          ConfigurationKey("default", .label, "The label of everything that has none"),
          ConfigurationKey("paths", .map(.label), "Labels of files by path pattern"),
        ]), "Labels by place"),
      ConfigurationKey(
        "audiences",
        .map(
          .object([
            ConfigurationKey("clearance", .label, "The highest label that the audience may see"),
            ConfigurationKey("with", .map(.map(.anything)), "Parameters for this audience's editions"),
          ])), "For whom editions are made"),
    ]

  static let section: [ConfigurationKey] = [
    ConfigurationKey("use", .text, "A topic pack, a section kind or a Markdown file"),
    ConfigurationKey("with", .map(.anything), "Its parameters"),
    ConfigurationKey("skip", .list(.text), "Parts of the pack to leave out"),
    ConfigurationKey("title", .text, "The heading in place of its own"),
    ConfigurationKey("before", .text, "A file whose text comes before it"),
    ConfigurationKey("after", .text, "A file whose text comes after it"),
    ConfigurationKey("only", .list(.text), "The audiences that get it"),
  ]

  static let brief: [ConfigurationKey] =
    shared + [
      ConfigurationKey("title", .text, "The title, which states the matter"),
      ConfigurationKey("subtitle", .text, "The standfirst: one sentence"),
      ConfigurationKey("date", .date, "The date of the edition"),
      ConfigurationKey("edition", .text, "The number of the edition"),
      ConfigurationKey("abstract", .text, "The abstract, where the text has no summary of its own"),
      ConfigurationKey("keywords", .list(.text), "Keywords"),
      ConfigurationKey("editions", .list(.text), "The audiences that it is made for"),
      ConfigurationKey("label", .label, "Who may see the brief at all"),
      ConfigurationKey("sections", .list(.either(.text, .object(section))), "Files, packs and section kinds, in order"),
    ]

  static let pack: [ConfigurationKey] = [
    ConfigurationKey("id", .text, "The pack's name, which is its folder's"),
    ConfigurationKey("title", .either(.text, .map(.text)), "The heading, by language"),
    ConfigurationKey("summary", .either(.text, .map(.text)), "One sentence for lists"),
    ConfigurationKey(
      "parameters",
      .map(
        .object([
          ConfigurationKey("type", .choice(ParameterType.names), "What it takes; a plural is a list"),
          ConfigurationKey("choices", .list(.text), "The values that it takes"),
          ConfigurationKey("default", .anything, "The value where none is set"),
          ConfigurationKey("summary", .text, "One sentence for the manual"),
        ])), "What a brief can set"),
    ConfigurationKey("parts", .list(.text), "What skip: can name"),
    ConfigurationKey("section", .text, "The Markdown file"),
    ConfigurationKey("words", .map(.map(.text)), "Words by language"),
    ConfigurationKey("label", .label, "Who may see the pack"),
  ]
}
