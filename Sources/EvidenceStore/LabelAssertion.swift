import Diagnostics
import DocumentModel
import Evidence
import YAMLSyntax

extension EvidenceStore {
  /// References from something to what has a higher label: who may see the one learns of the other, or gets it without
  /// what it rests on. For full clearance only: the messages name what is restricted.
  ///
  /// - Parameter today: days since 1970-01-01; an embargo that has ended is none.
  public func labelDiagnostics(today: Int) -> [Diagnostic] {
    let assertion = LabelAssertion(self, today: today)
    return files.flatMap { file -> [Diagnostic] in
      guard let root = file.root else { return [] }
      switch file.content {
      case .source(let id): return assertion.diagnostics(ofSource: root, id: id, in: file)
      case .registry(let name): return assertion.diagnostics(of: name, root, in: file)
      }
    }
  }
}

/// Compares labels over references.
private struct LabelAssertion {
  /// What a reference of a key can name.
  private enum Target {
    case record, source
    case entry(RegistryName)
  }

  private static let targets: [String: [Target]] = [
    "evidence": [.record], "same-as": [.record], "contradicts": [.record], "basis": [.record], "event": [.record],
    "precedes": [.record], "follows": [.record], "translation-of": [.record],
    "by": [.entry(.actors), .entry(.works), .source], "who": [.entry(.actors), .entry(.works), .source],
    "speaker": [.entry(.actors), .entry(.works), .source], "hold": [.source], "supersedes": [.source],
    "of": [.entry(.works), .source], "work": [.entry(.works), .source], "actor": [.entry(.actors)],
    "actors": [.entry(.actors)], "addressee": [.entry(.actors)], "via": [.entry(.actors)],
    "subject": [.entry(.actors)], "object": [.entry(.actors)], "metric": [.entry(.metrics)],
    "topics": [.entry(.topics)], "place": [.entry(.places)], "issue": [.entry(.issues)],
    "predicate": [.entry(.predicates)], "publisher": [.entry(.publishers)],
  ]

  private typealias Known = (label: AccessLabel, span: SourceSpan)
  private var records: [String: Known] = [:]
  private var sources: [String: Known] = [:]
  private var entries: [RegistryName: [String: Known]] = [:]
  private let today: Int

  init(_ store: EvidenceStore, today: Int) {
    self.today = today
    for source in store.sources {
      let id = source.value.source.id
      Self.add(id, (current(source.label), source.span), to: &sources)
      for record in source.value.records {
        guard let local = record.value.id else { continue }
        Self.add("\(id)#\(local)", (current(record.label), record.span), to: &records)
      }
    }
    for entry in store.entries {
      Self.add(entry.value.id, (current(entry.label), entry.span), to: &entries[entry.value.registry, default: [:]])
    }
  }

  func diagnostics(ofSource root: YAMLNode, id: String, in file: EvidenceStore.File) -> [Diagnostic] {
    root.entries.flatMap { entry -> [Diagnostic] in
      guard SourceDraft.recordLists.contains(where: { $0.key == entry.key }) else {
        return faults(in: entry, of: id, label: file.label)
      }
      return entry.value.elements.flatMap { record in
        let label = file.parts.first { $0.span == record.span }?.label ?? file.label
        return record.entries.flatMap { faults(in: $0, of: id, label: label) }
      }
    }
  }

  func diagnostics(of registry: RegistryName, _ root: YAMLNode, in file: EvidenceStore.File) -> [Diagnostic] {
    root.entries.flatMap { entry in
      entry.value.entries.flatMap { field -> [Diagnostic] in
        let label = file.label(at: field.keySpan)
        switch field.key {
        case "part-of", "parent": return faults(in: field.value, under: field.key, [.entry(registry)], of: "", label)
        case "of" where registry == .declassifications:
          return faults(in: field.value, under: field.key, [.record], of: "", label)
        case "by", "topics": return faults(in: field, of: "", label: label)
        default: return []
        }
      }
    }
  }

  /// The references under a key, and under the keys below it.
  private func faults(in entry: YAMLNode.Entry, of source: String, label: AccessLabel) -> [Diagnostic] {
    let below = entry.value.elements.flatMap { item in
      item.entries.flatMap { faults(in: $0, of: source, label: label) }
    }
    guard let targets = Self.targets[entry.key] else { return below }
    return faults(in: entry.value, under: entry.key, targets, of: source, label) + below
  }

  private func faults(
    in value: YAMLNode, under key: String, _ targets: [Target], of source: String, _ label: AccessLabel
  ) -> [Diagnostic] {
    value.elements.compactMap { item in
      guard let name = item.text, let known = find(name, targets, in: source) else { return nil }
      let own = current(label)
      guard own.join(known.label) != own else { return nil }
      return Diagnostic(
        "label/too-low", .error, "“\(key)” of what is \(own.words) names what is \(known.label.words)", at: item.span,
        labels: [Diagnostic.Label("labelled \(known.label.words)", at: known.span.start)],
        notes: ["Raise the lower label, or take the reference out."])
    }
  }

  private func find(_ name: String, _ targets: [Target], in source: String) -> Known? {
    for target in targets {
      let known =
        switch target {
        case .record: records[name.hasPrefix("#") ? source + name : name]
        case .source: sources[name]
        case .entry(let registry): entries[registry]?[name]
        }
      if let known { return known }
    }
    return nil
  }

  /// Of two things with one name the one that more people see counts: it is what they get.
  private static func add(_ name: String, _ new: Known, to known: inout [String: Known]) {
    if let old = known[name], old.label.join(new.label) == new.label { return }
    known[name] = new
  }

  private func current(_ label: AccessLabel) -> AccessLabel {
    var label = label
    if let day = label.embargo, day <= today { label.embargo = nil }
    return label
  }
}

extension AccessLabel {
  fileprivate var words: String {
    let day = embargo.map { " until \(CivilDate(daysSinceEpoch: $0))" } ?? ""
    return level.name + day + (compartments.isEmpty ? "" : " in a compartment")
  }
}

extension SourceSpan {
  fileprivate var start: SourceSpan { SourceSpan(file: file, offset: Int(offset), length: 0) }
}
