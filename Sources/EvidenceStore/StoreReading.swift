import Diagnostics
import DocumentModel
import Evidence
import Workspace
import YAMLSyntax

/// Reads the files of one store.
struct StoreReading {
  let spec: StoreSpec
  /// The label of files that state none.
  let fallback: AccessLabel
  let world: any World

  /// Adds everything to a store.
  func read(
    into store: inout EvidenceStore, labelOfPath: (String) -> AccessLabel?
  ) -> (exists: Bool, usesLabels: Bool) {
    let registries = readRegistries(into: &store, labelOfPath: labelOfPath)
    var usesLabels = spec.floor != .clear || registries.usesLabels
    let sources = sourcePaths(&store)
    for (id, path) in sources ?? [] {
      let floor = floor(of: path, labelOfPath)
      usesLabels = usesLabels || floor != .clear
      guard let (parsed, node) = parse(path, .source(id: id), floor, &store) else { continue }
      var file = parsed
      usesLabels = usesLabels || StoreReading.namesLabels(file.source.bytes)
      if let node {
        store.labelFaults += LabelScan.faults(inSource: node, of: file.source)
        var draft = SourceDraft.decode(node, id: id, floor: floor, fallback: fallback)
        if let problem = StoreReading.problem(withID: id, in: file.source) { draft.diagnostics.insert(problem, at: 0) }
        file.label = draft.label
        file.parts = draft.value.records.map { EvidenceStore.File.Part(span: $0.span, label: $0.label) }
        store.sources.append(draft)
      }
      store.files.append(file)
    }
    return (registries.exist || sources != nil, usesLabels)
  }

  /// Adds the registries to a store.
  func readRegistries(
    into store: inout EvidenceStore, labelOfPath: (String) -> AccessLabel?
  ) -> (exist: Bool, usesLabels: Bool) {
    var usesLabels = false
    let registries = registryPaths(&store)
    for (name, path) in registries ?? [] {
      let floor = floor(of: path, labelOfPath)
      usesLabels = usesLabels || floor != .clear
      guard let (file, node) = parse(path, .registry(name), floor, &store) else { continue }
      usesLabels = usesLabels || StoreReading.namesLabels(file.source.bytes)
      guard let node else {
        store.files.append(file)
        continue
      }
      store.labelFaults += LabelScan.faults(in: name, node, of: file.source)
      addEntries(of: node, in: file, named: name, floor: floor, to: &store)
    }
    return (registries != nil, usesLabels)
  }

  /// Only the faults of labels.
  func labelFaults(labelOfPath: (String) -> AccessLabel?) -> [LabelFault] {
    var store = EvidenceStore(map: nil)
    for (name, path) in registryPaths(&store) ?? [] {
      guard let (file, node) = parse(path, .registry(name), floor(of: path, labelOfPath), &store), let node else {
        continue
      }
      store.labelFaults += LabelScan.faults(in: name, node, of: file.source)
    }
    for (id, path) in sourcePaths(&store) ?? [] {
      guard let (file, node) = parse(path, .source(id: id), floor(of: path, labelOfPath), &store), let node else {
        continue
      }
      store.labelFaults += LabelScan.faults(inSource: node, of: file.source)
    }
    return store.labelFaults
  }

  private func addEntries(
    of node: YAMLNode, in file: EvidenceStore.File, named name: RegistryName, floor: AccessLabel,
    to store: inout EvidenceStore
  ) {
    var file = file
    guard case .mapping(let entries) = node.kind else {
      file.diagnostics.append(
        Diagnostic(
          "yaml/wrong-type", .error, "a registry is a mapping from id to entry", at: node.span,
          notes: ["Write “id:” lines, each with its entry below."]))
      store.files.append(file)
      return
    }
    for entry in entries where entry.key == "label" && LabelSyntax.isMeant(entry.value) {
      file.label = floor.join(LabelSyntax.read(entry.value))
    }
    for entry in entries where entry.key != "label" || !LabelSyntax.isMeant(entry.value) {
      let read = RegistryEntry.decode(entry, of: name, label: file.label)
      file.parts.append(EvidenceStore.File.Part(span: read.span, label: read.label))
      store.entries.append(read)
    }
    store.files.append(file)
  }

  /// A file and its value. What cannot be parsed has no readable label: it stops everything, unless its bytes show that
  /// it can hold nothing restricted.
  private func parse(
    _ path: String, _ content: EvidenceStore.File.Content, _ floor: AccessLabel, _ store: inout EvidenceStore
  ) -> (EvidenceStore.File, YAMLNode?)? {
    let container = floor.join(fallback)
    let source: SourceFile
    do {
      source = try world.source(path)
    } catch {
      let diagnostic = Diagnostic("evidence/unreadable", .error, error.description, path: path)
      store.labelFaults.append(LabelFault(diagnostic))
      return nil
    }
    var sink = DiagnosticSink()
    let node = YAMLReader.read(source, diagnostics: &sink)
    guard !sink.diagnostics.isEmpty else {
      return (EvidenceStore.File(source: source, label: container, content: content, root: node), node)
    }
    let mayRestrict = LabelWords.mayRestrict(source.bytes)
    if node == nil, container != .clear || mayRestrict {
      store.labelFaults += sink.diagnostics.map(LabelFault.init)
    } else {
      // Only the first of two values is read, so that a label in the second would be lost.
      let doubled = sink.diagnostics.filter { $0.id == "yaml/duplicate-key" }
      store.labelFaults += doubled.filter { mayRestrict || StoreReading.isLabel($0.span, in: source) }
        .map(LabelFault.init)
    }
    let file = EvidenceStore.File(
      source: source, label: container, content: content, root: node, diagnostics: sink.diagnostics)
    return (file, node)
  }

  /// The label that everything in a file has at least.
  private func floor(of path: String, _ labelOfPath: (String) -> AccessLabel?) -> AccessLabel {
    let folders = path.split(separator: "/").filter { $0 != "." }
    return spec.floor.join(labelOfPath(folders.joined(separator: "/")) ?? .clear)
  }

  /// True where a key is a word for labels, or is written with escapes that can hide one.
  private static func isLabel(_ key: SourceSpan, in file: SourceFile) -> Bool {
    let start = min(Int(key.offset), file.bytes.count)
    let text = String(decoding: file.bytes[start..<min(max(start, key.end), file.bytes.count)], as: UTF8.self)
    return text.contains("\\") || LabelWords.isNearKey(text.filter { $0 != "\"" && $0 != "'" })
  }

  private static func namesLabels(_ bytes: [UInt8]) -> Bool {
    let mark = Array("TLP:".utf8)
    var rest = bytes[...]
    while let start = rest.firstIndex(of: mark[0]) {
      rest = rest[start...]
      if rest.starts(with: mark) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  private func registryPaths(_ store: inout EvidenceStore) -> [(name: RegistryName, path: String)]? {
    guard let names = names(in: spec.path + "/registry", &store) else { return nil }
    return RegistryName.allCases.compactMap { name in
      names.contains(name.rawValue + ".yaml") ? (name, "\(spec.path)/registry/\(name.rawValue).yaml") : nil
    }
  }

  private func sourcePaths(_ store: inout EvidenceStore) -> [(id: String, path: String)]? {
    guard let names = names(in: spec.path + "/sources", &store) else { return nil }
    // Editors leave hidden files while they have others open.
    return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.map {
      (String($0.dropLast(5)), "\(spec.path)/sources/\($0)")
    }
  }

  /// Nil where there is no such folder. One that cannot be read may hold labels, as a file that cannot.
  private func names(in folder: String, _ store: inout EvidenceStore) -> [String]? {
    do throws(WorldError) {
      return try world.list(folder)
    } catch {
      if case .notFound = error { return nil }
      store.labelFaults.append(LabelFault(Diagnostic("evidence/unreadable", .error, error.description, path: folder)))
      return []
    }
  }

  /// What is wrong with a source's id, which is its file's name.
  private static func problem(withID id: String, in file: SourceFile) -> Diagnostic? {
    let start = SourceSpan(file: file.id, offset: 0, length: 0)
    if SourceID.isReserved(id) {
      return Diagnostic(
        "evidence/reserved-id", .error, "“\(id)” starts like a cross reference", at: start,
        notes: ["Rename the file, for example to “source-\(id).yaml”."])
    }
    guard SourceID.isKey(id) else {
      return Diagnostic(
        "evidence/source-id", .error, "“\(id)” cannot be cited", at: start,
        notes: ["Name the file with letters, digits and hyphens."])
    }
    return nil
  }
}
