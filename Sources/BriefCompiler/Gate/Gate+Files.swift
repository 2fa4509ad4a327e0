import Diagnostics
import DocumentModel
import Evidence
import MarkdownSyntax
import Workspace
import YAMLSyntax

extension Gate {
  /// Reads the labels of all briefs, of the files beside them and of those that they put in. The label of a brief or a pack
  /// that is a folder covers everything in the folder.
  mutating func read(_ finder: BriefFinder, packs: PackCatalog, world: any World) {
    for brief in finder.briefs {
      guard brief.span.isKnown else {
        add(brief.diagnostics)
        continue
      }
      read(configuration: brief.values, isWhole: brief.isWhole, of: brief.path, at: brief.span) {
        try? world.source(brief.path)
      }
      if !brief.isWhole, let source = try? world.source(brief.path), hidesAudiences(source, brief.span) {
        report("this file cannot be read, and names audiences", at: brief.span, fix: "mend the YAML")
      }
      if brief.hasOwnText {
        read(markdown: brief.path, world: world)
      } else {
        read(markdownIn: brief.folder, world: world)
        if let label = labels.own[brief.path] { cover(brief.folder, with: label) }
      }
      for path in Self.files(of: brief.values["sections"]) {
        read(markdown: RelativePath.resolved(path, in: brief.folder), world: world)
      }
    }
    for pack in packs.files {
      read(configuration: pack.values, isWhole: pack.isWhole, of: pack.path, at: pack.values.span) {
        try? world.source(pack.path)
      }
      if let label = labels.own[pack.path] { cover(pack.folder, with: label) }
      read(markdownIn: pack.folder, world: world)
    }
  }

  /// True where broken YAML speaks of editions, and not of one for the public: whose brief it is is not known.
  private func hidesAudiences(_ source: SourceFile, _ span: SourceSpan) -> Bool {
    let text = source.text(of: span)
    guard let start = text.firstRange(of: "editions") else { return false }
    return !text[start.upperBound...].prefix(200).contains("public")
  }

  /// Reads the label of a configuration file or of front matter. What is broken and may hold a label closes the gate,
  /// and so does a key that was meant as `label`.
  private mutating func read(
    configuration node: YAMLNode, isWhole: Bool, of path: String, at span: SourceSpan, file: () -> SourceFile?
  ) {
    if !isWhole, let source = file(), FrontMatterLabel.mayHoldLabel(source, span) {
      report("this file cannot be read, and may hold a label", at: span, fix: "mend the YAML")
    }
    if let entry = FrontMatterLabel.misplaced(in: node) {
      report("the key “\(entry.key)” is nearly “label”", at: entry.keySpan, fix: "write “label”")
    }
    if let (text, span) = LiteralMarkup.leftover(in: node) {
      report("“\(text)” was left in a value, where no label is read", at: span, fix: "take it out of the text")
    }
    read(valuesOf: node)
    read(label: node["label"], of: path)
  }

  /// Looks for passages for some audiences only in values, where nothing is kept back.
  private mutating func read(valuesOf node: YAMLNode) {
    switch node.kind {
    case .scalar(let text, _) where MetadataText.concernsAudiences(text):
      report("a value holds a passage for some audiences only", at: node.span, fix: "write the passage into the text")
    case .scalar: break
    case .sequence(let elements): for element in elements { read(valuesOf: element) }
    case .mapping(let entries): for entry in entries { read(valuesOf: entry.value) }
    }
  }

  /// Reads the labels of all Markdown files of a folder and the folders in it.
  mutating func read(markdownIn folder: String, world: any World, depth: Int = 0) {
    guard depth < BriefFinder.depthLimit, let names = try? world.list(folder) else { return }
    for name in names {
      if name.hasSuffix("/") {
        read(markdownIn: "\(folder)/\(name.dropLast())", world: world, depth: depth + 1)
      } else if name.hasSuffix(".md") {
        read(markdown: "\(folder)/\(name)", world: world)
      }
    }
  }

  /// The paths under `sections:`: files, and what comes before and after packs.
  private static func files(of sections: YAMLNode?) -> [String] {
    (sections?.elements ?? []).flatMap { section in
      let used = section["use"]?.text.flatMap { BriefSettings.isFile($0) ? $0 : nil }
      return [section.text, used, section["before"]?.text, section["after"]?.text].compactMap(\.self)
    }
  }

  /// Reads the labels of a file and of what it includes. One that cannot be read now is judged when an edition asks for it.
  private mutating func read(markdown path: String, world: any World) {
    var pending = [path]
    while let path = pending.popLast() {
      guard !markdownFiles.contains(path), !EditionWorld.holdsNoPassages(path), let source = try? world.source(path)
      else { continue }
      read(markdown: source)
      let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
      pending += MarkdownParser.includedPaths(in: source).map { RelativePath.resolved($0, in: folder) }
    }
  }

  private mutating func read(markdown source: SourceFile) {
    note(markdown: source)
    look(through: source) { gate in
      if let region = MarkdownParser.frontMatter(of: source) {
        var sink = DiagnosticSink()
        let node = YAMLReader.read(source, region: region, diagnostics: &sink) ?? YAMLNode(.mapping([]), at: region)
        gate.read(configuration: node, isWhole: sink.worst != .error, of: source.path, at: region) { source }
      }
      let text = MarkdownParser.frontMatter(of: source).map(\.end) ?? 0
      if let line = DisplacedLabel.find(in: source, from: text) {
        gate.report(
          "“\(line)” stands where no label is read", at: source.span,
          fix: "write it into front matter, between lines of three hyphens that begin with the file")
      }
      gate.read(passagesOf: source)
    }
  }

  /// True where every label in a file can be read.
  static func isOpen(to source: SourceFile, configuration: WorkspaceConfiguration) -> Bool {
    var gate = Gate(configuration: configuration)
    gate.read(markdown: source)
    return gate.isOpen
  }
}
