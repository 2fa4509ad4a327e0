import PluginKit

/// What is between two editions of a brief for an audience, or that there is only one of them.
public struct EditionComparison: Sendable {
  public enum Presence: String, Sendable {
    case added, removed, both
  }

  public var brief: String
  public var audience: String
  public var presence: Presence
  /// The days against which freshness was judged; empty where the edition is not there.
  public var oldDay: String
  public var newDay: String
  public var evidence: EditionDifference
  public var sections: [SectionChange]
  public var text: [TextChange]
  /// False where the two have no format in common whose words are compared.
  public var comparesText: Bool

  /// - Parameters: one of them may be nil.
  init?(from old: EditionSnapshot?, to new: EditionSnapshot?) {
    guard let any = new ?? old else { return nil }
    brief = any.brief
    audience = any.audience
    presence = old == nil ? .added : new == nil ? .removed : .both
    oldDay = old?.asOf ?? ""
    newDay = new?.asOf ?? ""
    evidence = EditionDifference(from: old?.content ?? EditionEvidence(), to: new?.content ?? EditionEvidence())
    sections = SectionChange.all(from: old?.sections ?? [], to: new?.sections ?? [])
    if let before = old?.text, let after = new?.text, before.format == after.format {
      comparesText = true
      text = TextChange.all(from: before, to: after)
    } else {
      comparesText = false
      text = []
    }
  }

  /// True where the editions show the same.
  public var isEmpty: Bool { presence == .both && evidence.isEmpty && sections.isEmpty && text.isEmpty }

  /// The editions of two sides by brief and audience, sorted; those that show the same are left out.
  public static func all(from old: [EditionSnapshot], to new: [EditionSnapshot]) -> [EditionComparison] {
    let (before, after) = (byName(old), byName(new))
    return Set(before.keys).union(after.keys).sorted { $0.lexicographicallyPrecedes($1) }.compactMap { name in
      EditionComparison(from: before[name], to: after[name])
    }.filter { !$0.isEmpty }
  }

  /// Of several editions of a brief and an audience the last counts.
  private static func byName(_ editions: [EditionSnapshot]) -> [[String]: EditionSnapshot] {
    Dictionary(editions.map { ([$0.brief, $0.audience], $0) }) { $1 }
  }
}
