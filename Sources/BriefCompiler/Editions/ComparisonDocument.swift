import Diagnostics
import DocumentModel
import Evidence
import PluginKit
import Workspace

/// Comparisons of editions as a document, for whoever renders it.
public struct ComparisonDocument {
  /// True for marks around words, as terminals show them; false for strikeout and strong letters.
  private let hasMarks: Bool

  /// The comparisons in a format of the toolbox; nil where it has none of that name.
  public static func bytes(
    of comparisons: [EditionComparison], as format: String, tools: Toolbox, diagnostics: inout DiagnosticSink
  ) -> [UInt8]? {
    guard let renderer = tools.renderers[format] else { return nil }
    let maker = ComparisonDocument(hasMarks: format == "text")
    var document = Document(blocks: comparisons.flatMap(maker.blocks))
    document.metadata.title = [.text("What changed")]
    if comparisons.isEmpty { document.blocks = [.paragraph([.text("The editions show the same.")])] }
    let context = PluginContext(
      world: MemoryWorld(), audience: Audience(name: "", clearance: .clear, today: 0), asOf: 0,
      isStandalone: format != "text")
    var out = OutputSet()
    renderer.init(arguments: PluginArguments(defaultsOf: renderer.parameters))
      .render(document, to: &out, in: context, diagnostics: &diagnostics)
    guard maker.hasMarks else { return out.main }
    // For a terminal: what the files hold of control characters does nothing there.
    let lines = out.main.split(separator: 0x0A, omittingEmptySubsequences: false)
    return Array(
      lines.map { PrintableText.escaped(String(decoding: $0, as: UTF8.self)).utf8 }.joined(separator: [0x0A]))
  }

  private func blocks(of comparison: EditionComparison) -> [Block] {
    var blocks = [heading(2, "\(comparison.brief) (\(comparison.audience))")]
    switch comparison.presence {
    case .added: blocks.append(paragraph("The edition is new, as of \(comparison.newDay)."))
    case .removed: blocks.append(paragraph("The edition is gone; it was as of \(comparison.oldDay)."))
    case .both where comparison.oldDay != comparison.newDay:
      blocks.append(paragraph("As of \(comparison.newDay); before, as of \(comparison.oldDay)."))
    case .both: break
    }
    let difference = comparison.evidence
    blocks += list(
      "Claims",
      difference.added.map { [tag("New"), .text(" \($0.reference): \($0.text)")] }
        + difference.removed.map { [tag("Gone"), .text(" \($0.reference): \($0.text)")] }
        + difference.changed.map(item) + difference.stale.map { [tag("Stale"), .text(" \(Self.words(ofStale: $0))")] })
    blocks += list(
      "Sources",
      difference.addedSources.map { [tag("New"), .text(" \($0.key): \($0.entry)")] }
        + difference.removedSources.map { [tag("Gone"), .text(" \($0.key): \($0.entry)")] }
        + difference.changedSources.map {
          [tag("Changed"), .text(" \($0.new.key): ")] + changed($0.old.entry, $0.new.entry)
            + ($0.old.url == $0.new.url ? [] : [.text(" ")] + changed($0.old.url, $0.new.url))
        })
    blocks += list("Sections", comparison.sections.map(item))
    // The text of an edition that is new or gone as a whole says nothing of what changed.
    if comparison.presence == .both {
      if !comparison.text.isEmpty { blocks.append(heading(3, "Text")) }
      blocks += comparison.text.map { .paragraph(inlines(of: $0)) }
      if !comparison.comparesText {
        blocks.append(paragraph("The words are not compared: both need a Markdown or a plain text file."))
      }
    }
    return blocks
  }

  private func item(_ change: EditionDifference.Change<EditionEvidence.Record>) -> [Inline] {
    let (old, new) = (change.old, change.new)
    let correction = new.correction.flatMap { $0 == old.correction ? nil : $0 }
    var content = [tag(correction == nil ? "Changed" : "Corrected"), .text(" \(new.reference): ")]
    if old.figure != new.figure {
      content += changed(old.value, new.value)
    } else if old.text != new.text {
      content += changed(old.text, new.text)
    } else {
      content += [.text("as of ")] + changed(old.asOf, new.asOf)
    }
    if let correction { content.append(.text(" (\(correction.why), \(correction.until.text))")) }
    return old.figure == new.figure ? content : content + [.text(". \(new.text)")]
  }

  private static func words(ofStale record: EditionEvidence.Record) -> String {
    "\(record.reference): \(record.value)" + (record.asOf.isEmpty ? "" : ", as of \(record.asOf)")
      + (record.figureWords.isEmpty ? "" : ". \(record.text)")
  }

  private func item(_ change: SectionChange) -> [Inline] {
    switch change {
    case .added(let title): [tag("New"), .text(" \(title)")]
    case .removed(let title): [tag("Gone"), .text(" \(title)")]
    case .moved(let title): [tag("Moved"), .text(" \(title)")]
    case .renamed(let old, let new): [tag("Renamed"), .text(" ")] + changed(old, new)
    }
  }

  private func inlines(of change: TextChange) -> [Inline] {
    Array(
      change.runs.map { run -> [Inline] in
        switch run.fate {
        case .same: [.text(run.words)]
        case .elided: [.text("…")]
        case .removed: [removed(run.words)]
        case .added: [added(run.words)]
        }
      }.joined(separator: [.text(" ")]))
  }

  private func changed(_ old: String, _ new: String) -> [Inline] {
    (old.isEmpty ? [] : [removed(old), .text(" ")]) + (new.isEmpty ? [] : [added(new)])
  }

  private func removed(_ words: String) -> Inline {
    hasMarks ? .text("[-\(words)-]") : Inline(.styled(.strikeout, [.text(words)]))
  }

  private func added(_ words: String) -> Inline { hasMarks ? .text("{+\(words)+}") : Inline(.strong([.text(words)])) }

  // MARK: Blocks

  private func tag(_ name: String) -> Inline { hasMarks ? .text("\(name):") : Inline(.strong([.text("\(name):")])) }

  private func heading(_ level: Int, _ text: String) -> Block { Block(.heading(level: level, [.text(text)])) }

  private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  private func list(_ title: String, _ items: [[Inline]]) -> [Block] {
    guard !items.isEmpty else { return [] }
    let items = items.map { List.Item(blocks: [Block(.plain($0))]) }
    return [heading(3, title), Block(.list(List(style: .bullet, isTight: true, items: items)))]
  }
}
