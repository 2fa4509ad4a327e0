import Diagnostics
import DocumentModel
import Evidence
import Workspace
import YAMLSyntax

/// Finds the faults of all labels in a file of a store: those that cannot be read, and those that stand where none is
/// read and would let restricted material pass as open.
///
/// Recursion ends where YAML's depth does.
struct LabelScan {
  private(set) var faults: [LabelFault] = []
  private let bytes: [UInt8]
  /// Keys that were looked at, since records repeat the same few: whether each is near a word for labels.
  private var nearKeys: [String: Bool] = [:]

  private init(_ file: SourceFile) { bytes = file.bytes }

  static func faults(inSource root: YAMLNode, of file: SourceFile) -> [LabelFault] {
    var scan = LabelScan(file)
    scan.scan(source: root)
    return scan.faults
  }

  static func faults(in registry: RegistryName, _ root: YAMLNode, of file: SourceFile) -> [LabelFault] {
    var scan = LabelScan(file)
    scan.scan(root, of: registry)
    return scan.faults
  }

  // MARK: Sources

  private mutating func scan(source root: YAMLNode) {
    guard isMapping(root) else { return }
    for entry in root.entries {
      if entry.key == "label" {
        read(entry)
      } else if SourceDraft.recordLists.contains(where: { $0.key == entry.key }) {
        for item in entry.value.elements { scan(record: item) }
      } else {
        scan(entry)
      }
    }
  }

  private mutating func scan(record: YAMLNode) {
    guard case .mapping(let entries) = record.kind else {
      scan(item: record)
      return
    }
    if !entries.isEmpty, entries.allSatisfy({ $0.key == "label" }) {
      misplaced("a label stands on nothing", at: record.span, "Write it among the keys of the record that it is for.")
    }
    for entry in entries {
      if entry.key == "label" { read(entry) } else { scan(entry) }
    }
  }

  // MARK: Registries

  private mutating func scan(_ root: YAMLNode, of registry: RegistryName) {
    guard isMapping(root) else { return }
    for entry in root.entries {
      if entry.key == "label", LabelSyntax.isMeant(entry.value) {
        read(entry)
      } else if isMisplaced(entry, among: registry) {
        misplaced(entry)
      } else if case .mapping(let keys) = entry.value.kind {
        for key in keys { scan(key, in: registry) }
      } else {
        scan(item: entry.value)
      }
    }
  }

  private mutating func scan(_ entry: YAMLNode.Entry, in registry: RegistryName) {
    switch (entry.key, registry) {
    case ("access", _): read(entry)
    case ("label", _): registry.hasWordsAsLabel ? scan(words: entry) : read(entry)
    case ("clearance", .reviewers) where entry.value.text != nil: break
    case ("from", .declassifications) where entry.value.text != nil: break
    case ("to", .declassifications) where entry.value.text != nil: break
    case ("populations", .metrics):
      for population in entry.value.entries {
        guard !isMisplaced(population, among: registry) else {
          misplaced(population)
          continue
        }
        for key in population.value.entries {
          if key.key == "label", !LabelSyntax.isMeant(key.value) { scan(words: key) } else { scan(key) }
        }
        if population.value.entries.isEmpty { scan(item: population.value) }
      }
      if entry.value.entries.isEmpty { scan(value: entry.value) }
    default: scan(entry)
    }
  }

  /// What is printed, or a label.
  private mutating func scan(words entry: YAMLNode.Entry) {
    let isEmpty = entry.value.text.map { $0.allSatisfy(\.isWhitespace) } ?? entry.value.entries.isEmpty
    if LabelSyntax.isMeant(entry.value) || isEmpty || entry.value.isNull {
      read(entry)
    } else {
      scan(value: entry.value)
    }
  }

  /// True for an id that is a word for labels, or near one, and has no entry.
  private func isMisplaced(_ entry: YAMLNode.Entry, among registry: RegistryName) -> Bool {
    guard LabelWords.isNearKey(entry.key) else { return false }
    if entry.value.text != nil, registry == .topics || registry == .issues {
      return entry.value.isNull || LabelWords.keys.contains(entry.key.lowercased())
    }
    let words = ["names", "title", "name", "term"].compactMap { entry.value[$0] }
    let label = entry.value["label"].flatMap { registry.hasWordsAsLabel && !LabelSyntax.isMeant($0) ? $0 : nil }
    let isEntry = (words + [label].compactMap(\.self)).contains {
      !$0.isNull && !LabelWords.isLevel($0.text ?? "")
    }
    return entry.key.lowercased() == "label" || LabelWords.isLevel(entry.key) || !isEntry
  }

  // MARK: Anywhere

  /// A key that is no label's, with all below it.
  private mutating func scan(_ entry: YAMLNode.Entry) {
    if isNear(entry.key) || entry.value.text.map(LabelWords.isLevel) ?? false {
      misplaced(entry)
    } else {
      scan(value: entry.value)
    }
  }

  private mutating func isNear(_ key: String) -> Bool {
    if let known = nearKeys[key] { return known }
    let isNear = LabelWords.isNearKey(key)
    nearKeys[key] = isNear
    return isNear
  }

  private mutating func scan(value: YAMLNode) {
    switch value.kind {
    case .scalar(let text, _):
      if LabelWords.isLevel(text) || LabelWords.areWritten(in: text) {
        misplaced("a label stands where none is read", at: value.span, "Write “label:” with it as a key of its own.")
      }
    case .sequence(let items):
      for item in items { scan(value: item) }
    case .mapping(let entries):
      for entry in entries { scan(entry) }
    }
  }

  /// What should have been a mapping: a label in its text was meant as one of its keys.
  private mutating func scan(item: YAMLNode) {
    if let text = item.text, !LabelWords.isLevel(text), LabelWords.mayRestrict(Array(text.utf8)),
      text.lowercased().contains("tlp")
    {
      misplaced("a label stands where none is read", at: item.span, "Write “label:” with it as a key of its own.")
    } else {
      scan(value: item)
    }
  }

  private mutating func read(_ entry: YAMLNode.Entry) {
    if entry.value.isNull || entry.value.text.map({ $0.allSatisfy(\.isWhitespace) }) ?? false {
      fault("label/unknown", "this label is empty", at: entry.keySpan, "Write “label: TLP:AMBER”, or delete the line.")
    } else {
      _ = LabelSyntax.read(entry.value, faults: &faults)
    }
  }

  private mutating func isMapping(_ root: YAMLNode) -> Bool {
    if case .mapping = root.kind { return true }
    if LabelWords.areNamed(in: bytes) {
      misplaced("a label stands where none is read", at: root.span, "Write the file as “key: value” lines.")
    }
    return false
  }

  private mutating func misplaced(_ entry: YAMLNode.Entry) {
    misplaced(
      "a label stands under the key “\(entry.key)”", at: entry.keySpan, "Write “label:”.",
      "Sources, records and entries of registries have labels; what is inside them has none.")
  }

  private mutating func misplaced(_ message: String, at span: SourceSpan, _ notes: String...) {
    faults.append(LabelFault(Diagnostic("label/misspelt", .error, message, at: span, notes: notes)))
  }

  private mutating func fault(_ id: DiagnosticID, _ message: String, at span: SourceSpan, _ note: String) {
    faults.append(LabelFault(Diagnostic(id, .error, message, at: span, notes: [note])))
  }
}
