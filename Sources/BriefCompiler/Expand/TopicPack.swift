import DocumentModel
import Evidence
import PluginKit

/// A topic pack: a section as data, with parameters, parts that a brief can skip, and words per language.
struct TopicPack: Sendable {
  var id: String
  var title: LocalizedText
  var parameters: [Parameter]
  /// The parts that `skip:` can name: identifiers of headings, or names of section kinds in the section.
  var parts: [String]
  /// The folder, relative to the workspace or to what the program carries.
  var folder: String
  /// The section file's name, such as `section.md`.
  var section: String
  /// By language, then by name.
  var words: [String: [String: String]]
  var span: SourceSpan

  /// The names of the section file to try for a language, most fitting first.
  func sectionFiles(for language: String) -> [String] {
    let primary = String(language.prefix { $0 != "-" })
    let stem = section.hasSuffix(".md") ? String(section.dropLast(3)) : section
    return ["\(folder)/\(stem).\(language).md", "\(folder)/\(stem).\(primary).md", "\(folder)/\(section)"]
  }

  /// The words for a language; a word that a language lacks is taken from English.
  func words(for language: String) -> [String: String] {
    let english = words["en"] ?? [:]
    let own = words[language] ?? words[String(language.prefix { $0 != "-" })] ?? [:]
    return english.merging(own) { _, own in own }
  }
}
