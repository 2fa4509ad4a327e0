import DocumentModel
import Evidence
import YAMLSyntax

/// A text of a store as it is written, with the label that decides who may see it; labels themselves are none. What keeps
/// restricted words out of editions is made of these.
public struct StoredText: Sendable {
  public enum Kind: Hashable, Sendable {
    /// Sentences, quoted words, notes and whatever else a record holds.
    case words
    /// What somebody or something is called.
    case name
    /// Of a source or a work.
    case title
    /// What references name: ids of sources and of entries, citation keys, document symbols, addresses.
    case identifier
  }

  public let kind: Kind
  public let text: String
  /// Joined with the labels of what contains it.
  public let label: AccessLabel
  public let span: SourceSpan
}

extension EvidenceStore {
  /// Every text of the stores, in the order of the files.
  public var texts: [StoredText] {
    files.flatMap { file -> [StoredText] in
      guard let root = file.root else { return [] }
      var collector = StoredTextCollector(file)
      switch file.content {
      case .source(let id): collector.collect(source: root, id: id)
      case .registry(let name): collector.collect(registry: root, name)
      }
      return collector.texts
    }
  }

  /// The digests of the captured texts of all sources, with the labels of the sources.
  public var captureDigests: [(sha256: String, label: AccessLabel)] {
    sources.compactMap { source in source.value.source.capture.map { ($0.sha256, source.label) } }
  }
}

/// Walks the YAML of one file. Recursion ends where YAML's depth does.
private struct StoredTextCollector {
  private(set) var texts: [StoredText] = []
  private let fileLabel: AccessLabel
  /// By where the part starts.
  private let labels: [UInt32: AccessLabel]

  init(_ file: EvidenceStore.File) {
    fileLabel = file.label
    labels = Dictionary(file.parts.map { ($0.span.offset, $0.label) }) { $0.join($1) }
  }

  mutating func collect(source root: YAMLNode, id: String) {
    add(id, .identifier, fileLabel, SourceSpan(file: root.span.file, offset: Int(root.span.offset), length: 0))
    for entry in root.entries {
      if SourceDraft.recordLists.contains(where: { $0.key == entry.key }) {
        for item in entry.value.elements { collect(item, .words, labels[item.span.offset] ?? fileLabel) }
      } else if entry.key == "label" {
        continue
      } else if entry.key == "authors" {
        for author in entry.value.elements { collect(author: author) }
      } else {
        collect(entry.value, Self.kindsInSources[entry.key] ?? .words, fileLabel)
      }
    }
  }

  mutating func collect(registry root: YAMLNode, _ name: RegistryName) {
    for entry in root.entries {
      if entry.key == "label", LabelSyntax.isMeant(entry.value) { continue }
      let label = labels[entry.keySpan.offset] ?? fileLabel
      add(entry.key, .identifier, label, entry.keySpan)
      for field in entry.value.entries where !Self.isLabel(field) {
        collect(field.value, Self.kind(of: field.key, in: name), label)
      }
      if entry.value.entries.isEmpty { collect(entry.value, .words, label) }
    }
  }

  private static let kindsInSources: [String: StoredText.Kind] = [
    "title": .title, "container": .title, "publisher": .name, "cite-key": .identifier, "url": .identifier,
    "symbol": .identifier,
  ]

  private static func kind(of key: String, in registry: RegistryName) -> StoredText.Kind {
    switch (registry, key) {
    case (.actors, "names"), (.places, "names"), (.publishers, "name"), (.reviewers, "name"): .name
    case (.works, "title"): .title
    case (.works, "symbol"): .identifier
    default: .words
    }
  }

  private static func isLabel(_ entry: YAMLNode.Entry) -> Bool {
    entry.key == "access" || entry.key == "label" && LabelSyntax.isMeant(entry.value)
  }

  private mutating func collect(author: YAMLNode) {
    let parts = ["given", "family"].compactMap { author[$0]?.text }
    if parts.isEmpty { return collect(author, .name, fileLabel) }
    add(parts.joined(separator: " "), .name, fileLabel, author.span)
  }

  /// All texts of a node; a name's language and kind are words beside it.
  private mutating func collect(_ node: YAMLNode, _ kind: StoredText.Kind, _ label: AccessLabel) {
    switch node.kind {
    case .scalar(let text, _): add(text, kind, label, node.span)
    case .sequence(let items): for item in items { collect(item, kind, label) }
    case .mapping(let entries):
      for entry in entries where !Self.isLabel(entry) {
        let isAside = kind == .name && entry.key != "text" && entry.key != "name"
        collect(entry.value, isAside ? .words : kind, label)
      }
    }
  }

  private mutating func add(_ text: String, _ kind: StoredText.Kind, _ label: AccessLabel, _ span: SourceSpan) {
    if !text.isEmpty { texts.append(StoredText(kind: kind, text: text, label: label, span: span)) }
  }
}
