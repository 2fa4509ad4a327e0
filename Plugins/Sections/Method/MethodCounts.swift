import DocumentModel
import Evidence
import PluginKit

/// What an edition rests on, counted.
struct MethodCounts {
  /// The sources of the records.
  var sources = 0
  /// Works that are cited, but not for a record.
  var further = 0
  var records = 0
  /// By voice, in the order in which `Voice` lists them.
  var voices: [(voice: Voice, count: Int)] = []
  var origins = 0
  /// Records whose date is taken from the publication, or that have none.
  var undated = 0
  /// Records with quoted words whose text is not held, so that the words could not be checked.
  var unverified = 0
  /// Pairs of records that disagree, of which the brief shows one or both.
  var conflicts = 0
  /// Figures past two half-lives of their metric.
  var stale = 0
  /// Records that quote a name as it is misprinted.
  var misprints = 0

  init(_ context: SectionContext) {
    let evidence = context.evidence
    let found = context.citedClaims.compactMap(evidence.found)
    let ids = Set(found.map(\.source.id))
    sources = ids.count
    further = context.references.count { !ids.contains($0.key) }
    records = found.count
    let misprinted = evidence.registries.actors.values.flatMap(\.names).filter { $0.kind == "misprint" }.map(\.text)
    var tally: [Voice: Int] = [:]
    var keys: Set<String> = []
    for item in found {
      if case .claim(let claim) = item.record {
        tally[claim.voice, default: 0] += 1
        if let key = evidence.originKey(of: claim, in: item.source) { keys.insert(key) }
      }
      if item.record.asOf.map({ $0.basis == .assumed }) ?? true { undated += 1 }
      if let quote = item.record.quotedWords {
        if item.source.capture == nil { unverified += 1 }
        if misprinted.contains(where: quote.contains) { misprints += 1 }
      }
    }
    origins = keys.count
    conflicts = Set(found.flatMap { evidence.conflicts(of: $0.reference) }.filter(\.isOpen)).count
    stale = found.count { item in
      guard case .claim(let claim) = item.record else { return false }
      return evidence.freshness(of: claim, in: item.source, on: context.plugin.asOf) == .stale
    }
    voices = Voice.allCases.compactMap { voice in tally[voice].map { (voice, $0) } }
  }

  func sentences(asOf day: Int, in language: String) -> [String] {
    let words = MethodWords.table
    func say(_ name: String, _ count: Int, _ more: [String: String] = [:]) -> String {
      let form = count == 1 ? "\(name)-one" : name
      return words.text(form, in: language, more.merging(["count": String(count)]) { first, _ in first })
    }
    guard records > 0 else { return [say("works", further)] }
    var sentences = [
      words.text(
        "basis", in: language,
        ["records": say("records", records), "sources": say("sources", sources)])
    ]
    if further > 0 { sentences.append(say("further", further)) }
    if !voices.isEmpty {
      let list = voices.map { say($0.voice.rawValue, $0.count) }.joined(separator: ", ")
      sentences.append(words.text("voices", in: language, ["list": list]))
    }
    if origins > 0 { sentences.append(say("origins", origins)) }
    if conflicts > 0 { sentences.append(say("conflicts", conflicts)) }
    if stale > 0 { sentences.append(say("stale", stale)) }
    if undated > 0 { sentences.append(say("undated", undated)) }
    if unverified > 0 { sentences.append(say("unverified", unverified)) }
    if misprints > 0 { sentences.append(say("misprints", misprints)) }
    let date = EDTF(day: CivilDate(daysSinceEpoch: day)).words(in: language)
    sentences.append(words.text("as-of", in: language, ["date": date]))
    sentences.append(words.text("truth", in: language))
    return sentences
  }
}

extension EvidenceRecord {
  /// The source's own words, where the record holds any.
  fileprivate var quotedWords: String? {
    switch self {
    case .claim(let record): record.quote
    case .quotation(let record): record.exact
    case .position(let record): record.quote
    case .event, .recommendation, .relation: nil
    }
  }
}
