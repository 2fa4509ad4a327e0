import Diagnostics
import DocumentModel
import Evidence
import MarkdownSyntax
import PluginKit
import Workspace

/// Reads Markdown files of an edition into blocks.
final class SectionReader {
  let world: any World
  let admission: Admission
  private let evidence: EvidenceView
  private let options: MarkdownOptions
  private var folders: [FileID: String] = [:]
  private(set) var exemptions: [Exemption] = []

  init(world: any World, evidence: EvidenceView, admission: Admission, kinds: SectionKinds) {
    self.world = world
    self.evidence = evidence
    self.admission = admission
    var options = MarkdownOptions.dossier
    options.sectionKinds = Set(kinds.names)
    self.options = options
  }

  /// The blocks of a file; nothing where it cannot be read, which is said at the place that asked for it.
  func blocks(_ path: String, askedAt span: SourceSpan, diagnostics: inout DiagnosticSink) -> [Block] {
    guard !EditionWorld.holdsNoPassages(path) else {
      diagnostics.error(
        "include/no-text", "“\(path)” is no text to put in", at: span,
        notes: ["What is put in is Markdown or plain text; labels are not read in anything else."])
      return []
    }
    do throws(WorldError) {
      return reading(of: try world.source(path), diagnostics: &diagnostics).document.blocks
    } catch {
      diagnostics.report(
        Diagnostic(
          "file/missing", .error, error.description, at: span, path: path,
          notes: suggestions(for: path).map { ["did you mean “\($0)”?"] } ?? ["paths start at the folder of the brief"])
      )
      return []
    }
  }

  /// A file that is at hand, with its pictures' paths made relative to the workspace.
  func reading(of file: SourceFile, diagnostics: inout DiagnosticSink) -> MarkdownReading {
    var reading = MarkdownParser.read(file, options: options, admission: admission, diagnostics: &diagnostics)
    let folder = file.path.lastIndex(of: "/").map { String(file.path[..<$0]) } ?? ""
    folders[file.id] = folder
    exemptions += reading.exemptions
    refuseUnwrittenIDs(in: reading.document.blocks, diagnostics: &diagnostics)
    if !folder.isEmpty { reading.document.blocks = ImagePaths.based(on: folder, in: reading.document.blocks) }
    return reading
  }

  /// A record without a written id has the next free one, which depends on the records before it: citing that would
  /// name another record tomorrow, or in another edition.
  private func refuseUnwrittenIDs(in blocks: [Block], diagnostics: inout DiagnosticSink) {
    for item in CitationCollector(blocks).items {
      guard let claim = item.claim, evidence.source(claim.source)?.unwrittenIDs.contains(claim.record) ?? false else {
        continue
      }
      diagnostics.error(
        "evidence/unwritten-id", "the record “\(item.key)” has no id in its file", at: item.span,
        fixes: [Fix("run `dossier sources fmt \(claim.source)`, which writes ids, and look which one is meant")])
    }
  }

  /// A path as written in the file of a span, relative to the workspace.
  func path(_ path: String, relativeTo span: SourceSpan) -> String {
    RelativePath.resolved(path, in: folders[span.file] ?? "")
  }

  private func suggestions(for path: String) -> String? {
    let parts = path.split(separator: "/")
    let folder = parts.dropLast().joined(separator: "/")
    guard let name = parts.last, var names = try? world.list(folder) else { return nil }
    // What a file says of itself is known when it is read.
    while let near = NearestName.find(String(name), among: names), !near.hasSuffix("/") {
      if (try? world.source(folder.isEmpty ? near : "\(folder)/\(near)")) != nil { return near }
      names.removeAll { $0 == near }
    }
    return nil
  }
}
