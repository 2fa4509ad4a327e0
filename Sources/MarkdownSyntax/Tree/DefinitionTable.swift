import Diagnostics
import DocumentModel

/// The definitions of links and notes that stand in admitted text. Of two with one label the first counts.
struct DefinitionTable {
  private(set) var links: [[UInt8]: LinkDefinition] = [:]
  /// Indices into `BlockParser.noteDefinitions`.
  private(set) var notes: [[UInt8]: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ blocks: BlockParser) {
    for definition in blocks.linkDefinitions where !blocks.nodes[Int(definition.node)].isDropped {
      if let first = links[definition.label] {
        let place = blocks.span(first.start, first.end)
        report("markdown/duplicate-definition", "link", at: blocks.span(definition.start, definition.end), first: place)
      } else {
        links[definition.label] = definition
      }
    }
    for (index, definition) in blocks.noteDefinitions.enumerated()
    where !blocks.nodes[Int(definition.node)].isDropped {
      if let first = notes[definition.label] {
        let place = blocks.span(blocks.noteDefinitions[first].start, blocks.noteDefinitions[first].end)
        report("markdown/duplicate-note", "note", at: blocks.span(definition.start, definition.end), first: place)
      } else {
        notes[definition.label] = index
      }
    }
  }

  private mutating func report(_ id: DiagnosticID, _ what: String, at span: SourceSpan, first: SourceSpan) {
    diagnostics.append(
      Diagnostic(
        id, .warning, "this \(what) is defined twice, and the first definition counts", at: span,
        labels: [Diagnostic.Label("first defined here", at: first)],
        notes: ["give one of the two another label, or remove it"]))
  }
}

extension BlockParser {
  func span(_ start: Int32, _ end: Int32) -> SourceSpan {
    SourceSpan(file: file, offset: Int(start), length: Int(end - start))
  }
}
