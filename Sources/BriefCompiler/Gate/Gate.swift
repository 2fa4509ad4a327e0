import Diagnostics
import DocumentModel
import Evidence
import IncrementalBuild
import MarkdownSyntax
import PluginKit
import Synchronization
import Workspace
import YAMLSyntax

/// Reads every label of the workspace before any edition is made. One that cannot be read stops them all: what it was
/// meant to keep back is not known.
struct Gate {
  /// What everybody is told, whatever is wrong and wherever it is.
  static let message = Diagnostic(
    "label/unreadable", .error,
    "a label in this workspace cannot be read, or what may hold one, and no edition is made",
    notes: ["`dossier check --clearance TLP:RED` shows the place to those who may see it"])

  /// What is wrong, with its place: for full clearance only.
  private(set) var faults: [Diagnostic] = []
  private(set) var labels: FileLabels
  /// The Markdown files whose labels were read.
  private(set) var markdownFiles: Set<String> = []
  private(set) var judgedFiles: Set<FileID> = []
  /// Those of them of which no passage is withheld from anybody.
  private(set) var undividedFiles: Set<FileID> = []

  /// What earlier runs have looked through.
  private let plainTexts: DigestMemory?

  init(configuration: WorkspaceConfiguration, plainTexts: DigestMemory? = nil) {
    labels = FileLabels(configuration: configuration)
    self.plainTexts = plainTexts
  }

  var isOpen: Bool { faults.isEmpty }

  mutating func add(_ faults: [Diagnostic]) { self.faults += faults }

  /// Reads the label that a file's front matter or configuration says of the file.
  mutating func read(label node: YAMLNode?, of path: String) {
    guard let node else { return }
    if let label = LabelSetting.read(node) {
      labels.own[path] = labels.own[path].map { $0.join(label) } ?? label
    } else {
      report("“\(node.text ?? "label")” is no label", at: node.span, fix: LabelMarkup.advice(for: node.text ?? ""))
    }
  }

  /// Says that everything below a folder has at least a label.
  mutating func cover(_ folder: String, with label: AccessLabel) {
    labels.folders[folder] = labels.folders[folder].map { $0.join(label) } ?? label
  }

  /// Reads the labels of passages, and looks for what was meant as one and is not.
  mutating func read(passagesOf source: SourceFile) {
    let found = Mutex<[Attributes]>([])
    let admission = Admission { attributes, _ in
      found.withLock { $0.append(attributes) }
      return true
    }
    var ignored = DiagnosticSink()
    let reading = MarkdownParser.read(source, options: .dossier, admission: admission, diagnostics: &ignored)
    let attributes = found.withLock { $0 }
    if !attributes.contains(where: \.concernsAudiences) { undividedFiles.insert(source.id) }
    if attributes.contains(where: { LabelMarkup($0) != .none }) {
      // A division that is never closed takes the rest of the file with it, and nobody would be told.
      for diagnostic in ignored.diagnostics where diagnostic.id == "markdown/unclosed-div" {
        report(diagnostic.message, at: diagnostic.span, fix: "close the division with a line of colons")
      }
    }
    // In a table that is none a division's line is text like any other, and its label would be published.
    for diagnostic in ignored.diagnostics where diagnostic.id == "markdown/grid-table" {
      if source.text(of: diagnostic.span).contains("::") {
        report("this table cannot be read, and may hold a label", at: diagnostic.span, fix: "mend its lines")
      }
    }
    for attributes in attributes {
      read(conditionsOf: attributes, in: source)
      guard case .unreadable(let reason, let fix) = LabelMarkup(attributes) else { continue }
      report(reason, at: attributes.span.isKnown ? attributes.span : source.span, fix: fix)
    }
    for (text, span) in LiteralMarkup.find(in: reading.document.blocks) {
      report("“\(text)” was left in the text", at: span, fix: "close the braces, or the division's line")
    }
    for (text, span) in LiteralCode.find(in: reading.document.blocks, of: source) {
      report("“\(text)” is read as code", at: span, fix: "mend the line, or indent it less; quote code between fences")
    }
  }

  /// Reads a Markdown file, unless an earlier run has found that it says nothing of labels or audiences.
  mutating func look(through source: SourceFile, _ read: (inout Gate) -> Void) {
    let digest = plainTexts.map { _ in source.sha256 }
    if let digest, plainTexts?.contains(digest) == true {
      undividedFiles.insert(source.id)
      return
    }
    let faultCount = faults.count
    read(&self)
    guard let digest, undividedFiles.contains(source.id), labels.own[source.path] == nil, faults.count == faultCount
    else { return }
    plainTexts?.note(digest)
  }

  mutating func note(markdown source: SourceFile) {
    markdownFiles.insert(source.path)
    judgedFiles.insert(source.id)
  }

  mutating func report(_ message: String, at span: SourceSpan, fix: String) {
    faults.append(Diagnostic("label/unreadable", .error, message, at: span, fixes: [Fix(fix)]))
  }
}
