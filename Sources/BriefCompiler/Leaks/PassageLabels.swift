import Diagnostics
import DocumentModel
import Evidence
import MarkdownSyntax
import PluginKit
import Workspace

/// How high a label is, as one number: the levels of the Traffic Light Protocol from zero on, and above them what has an
/// embargo or a compartment, which nobody sees yet.
struct LabelRank: Hashable, Comparable, Sendable {
  private let value: Int

  /// TLP:CLEAR to what nobody sees.
  static let all = (0...AccessLabel.Level.allCases.count).map(LabelRank.init(value:))

  private init(value: Int) { self.value = value }

  init(_ label: AccessLabel, today: Int) {
    self.init(value: label.isVisible(at: .red, on: today) ? label.level.rawValue : AccessLabel.Level.allCases.count)
  }

  /// The name of the level; nil above all of them.
  var level: AccessLabel.Level? { AccessLabel.Level(rawValue: value) }

  var words: String { level?.name ?? "an embargo" }

  static func < (left: LabelRank, right: LabelRank) -> Bool { left.value < right.value }
}

/// A Markdown file by how high its passages are labelled.
struct PassageLabels {
  private let source: SourceFile
  /// For each rank what is withheld from those who see no more than it, in order.
  private let dropped: [(rank: LabelRank, spans: [SourceSpan])]

  /// - Parameter file: the label of the file itself.
  init(_ source: SourceFile, file: AccessLabel, today: Int) {
    self.source = source
    let floor = LabelRank(file, today: today)
    dropped = LabelRank.all.map { rank in
      guard rank >= floor else { return (rank, [source.span]) }
      guard let level = rank.level else { return (rank, []) }
      let admission = Admission { attributes, _ in
        if case .label(let label) = LabelMarkup(attributes) { label.isVisible(at: level, on: today) } else { true }
      }
      var ignored = DiagnosticSink()
      return (
        rank,
        MarkdownParser.read(source, options: .dossier, admission: admission, diagnostics: &ignored).dropped
      )
    }
  }

  /// Calls for every run of words that those see who see up to a rank: from the lowest rank on, each run once.
  func forEachRun(_ body: (WordRun, LabelRank) -> Void) {
    var seen: Set<Range<Int>> = []
    for (rank, spans) in dropped {
      var pieces: [ScannedWord] = []
      for range in kept(spans) {
        let words = ScannedWord.words(of: Array(source.bytes[range]), ignoring: PublicText.marks(of: ".md"))
        pieces += words.map { word in
          var word = word
          word.range = (word.range.lowerBound + range.lowerBound)..<(word.range.upperBound + range.lowerBound)
          return word
        }
      }
      WordRuns.forEach(in: pieces) { run in if seen.insert(run.range).inserted { body(run, rank) } }
    }
  }

  private func kept(_ spans: [SourceSpan]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for span in spans {
      if Int(span.offset) > start { ranges.append(start..<Int(span.offset)) }
      start = max(start, span.end)
    }
    return start < source.bytes.count ? ranges + [start..<source.bytes.count] : ranges
  }
}
