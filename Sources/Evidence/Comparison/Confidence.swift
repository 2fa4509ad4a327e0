import DocumentModel
import FoundationEssentials

/// How good the evidence for something is. It says nothing of how probable the thing is: that is a likelihood.
public struct Confidence: Hashable, Sendable {
  public enum Band: String, Hashable, Comparable, Sendable, CaseIterable {
    case low, medium, high

    public static func < (left: Band, right: Band) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// 1 to 100.
  public let score: Int

  /// Low 1 to 29, medium 30 to 69, high 70 to 100.
  public var band: Band { score < 30 ? .low : score < 70 ? .medium : .high }

  /// The confidence in what several claims say, as `evidence-model.md` computes it; nil where nothing was assessed: a
  /// source without a grade, a claim without a credibility, or nobody but unnamed speakers.
  ///
  /// A mention is worth the smaller of its source's reliability and its own credibility, less for each link of hearsay
  /// beyond the second and for its voice; a group of one origin is worth its best mention. One origin reaches at most
  /// 69, two at most 85, more at most 95. An open conflict lowers it and keeps it from being high.
  public init?(of mentions: [EvidenceView.Found<Claim>], in view: EvidenceView) {
    let worth = Dictionary(
      mentions.compactMap { mention in Self.worth(of: mention).map { (mention.reference, $0) } }
    ) { first, _ in first }
    guard worth.count == mentions.count else { return nil }
    let groups = Corroboration(of: mentions, in: view).groups.compactMap { group in group.compactMap { worth[$0] }.max()
    }
    guard let best = groups.max() else { return nil }
    var score: Double
    switch groups.count {
    case 1: score = min(best, 69)
    case let count:
      let doubt = groups.reduce(1) { $0 * (1 - 0.8 * $1 / 100) }
      score = min(100 * (1 - doubt), count == 2 ? 85 : 95)
    }
    let own = Set(mentions.map(\.reference))
    let against = mentions.flatMap { view.conflicts(of: $0.reference) }.filter(\.isOpen)
      .compactMap { conflict in [conflict.first, conflict.second].first { !own.contains($0) } }
      .compactMap(view.claimFound).compactMap(Self.worth).max()
    if let against { score = min(score * (1 - against / 200), 69) }
    self.score = max(1, Int(score.rounded()))
  }

  private static func worth(of mention: EvidenceView.Found<Claim>) -> Double? {
    guard let grade = mention.source.reliability?.grade, let credibility = mention.record.credibility,
      (1...5).contains(credibility)
    else { return nil }
    let reliability: Double =
      switch grade {
      case .a: 95
      case .b: 80
      case .c: 60
      case .d: 40
      case .e: 15
      case .f: 50
      }
    let voice: Double? =
      switch mention.record.voice {
      case .reported: 1
      case .asserted: 0.9
      case .inferred: 0.6
      case .forecast, .opinion, .recommendation: nil
      }
    guard let voice else { return nil }
    let hearsay = max(0, mention.record.chain.count - 2)
    return (0..<hearsay).reduce(min(reliability, Double(110 - 20 * credibility))) { worth, _ in worth * 0.95 } * voice
  }
}
