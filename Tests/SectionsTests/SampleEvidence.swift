import Diagnostics
import DocumentModel
import Evidence
import Formats
import PluginKit
import Sections
import Workspace

/// Small views made by hand, about a river that does not exist.
enum SampleEvidence {
  static func date(_ text: String) -> StatedDate? { EDTF(text).map { StatedDate($0) } }

  static func claim(
    _ id: String, _ text: String, topics: [String] = ["dam"], voice: Voice = .asserted, by: String? = nil,
    asOf: String = "2019", credibility: Int? = nil, quantity: Quantity? = nil, sameAs: [String] = [],
    contradicts: [String] = [], quote: String? = nil
  ) -> Claim {
    Claim(
      id: id, text: text, quote: quote, voice: voice,
      chain: [ChainLink(.source)] + (by.map { [ChainLink(.named($0))] } ?? []), asOf: date(asOf), topics: topics,
      credibility: credibility, quantity: quantity, sameAs: sameAs.compactMap { ClaimReference($0) },
      contradicts: contradicts.compactMap { ClaimReference($0) })
  }

  static func households(_ figure: Quantity.Figure, asOf: String = "2019") -> Quantity {
    Quantity(
      figure: figure, unit: "{household}", metric: "households", place: "valley", measure: .stock, asOf: EDTF(asOf))
  }

  static func source(
    _ id: String, claims: [Claim] = [], grade: Reliability.Grade = .c, language: String = "en",
    positions: [Position] = [], events: [Event] = [], recommendations: [Recommendation] = [],
    relations: [Relation] = [], interests: [String] = [], isRetracted: Bool = false
  ) -> SourceRecord {
    SourceRecord(
      id: id, genre: .news, title: "Title of \(id)", publisher: "Publisher of \(id)", language: language,
      published: date("2019-05"), reliability: Reliability(grade: grade, why: "for the test"), interests: interests,
      isRetracted: isRetracted, claims: claims, positions: positions, events: events,
      recommendations: recommendations, relations: relations)
  }

  static func view(_ sources: SourceRecord...) -> EvidenceView {
    var registries = Registries()
    for (id, parent) in [("water", nil), ("dam", "water"), ("moves", "water")] as [(String, String?)] {
      registries.topics[id] = Topic(id: id, label: LocalizedText(["en": id]), parent: parent)
    }
    for (id, name) in [("ministry", "Water Ministry"), ("agency", "Agency"), ("bank", "Bank"), ("union", "Union")] {
      registries.actors[id] = Actor(
        id: id, names: [.init(text: name)] + (id == "bank" ? [.init(text: "Bnak", kind: "misprint")] : []))
    }
    registries.metrics["households"] = Metric(
      id: "households", label: LocalizedText(["en": "Households moved", "ko": "이주 가구"]), unit: "{household}",
      measure: .stock)
    registries.places["valley"] = PlaceEntry(id: "valley", names: [.init(text: "Lower Valley")])
    registries.issues["second-dam"] = LocalizedText(["en": "A second dam"])
    registries.issues["pay"] = LocalizedText(["en": "Payment"])
    registries.predicates["funds"] = Predicate(id: "funds", label: LocalizedText(["en": "funds"]))
    registries.glossary["weir"] = GlossaryEntry(id: "weir", term: "Weir", text: "A low dam.")
    registries.glossary["acre"] = GlossaryEntry(id: "acre", term: "Acre", text: "A measure.")
    return EvidenceView(sources: sources, registries: registries)
  }

  static let span = SourceSpan(file: FileID(rawValue: 1), offset: 40, length: 12)

  /// The blocks of a kind as Markdown, and what was said. Every node has to carry the section's span.
  static func expand<Kind: SectionKind>(
    _ kind: Kind.Type, _ pairs: [(String, String)] = [], in view: EvidenceView, language: String = "en",
    body: [Block] = [], references: [Reference] = [], cited: [ClaimReference] = [],
    published: PublishedEditions = .none
  ) -> (text: String, blocks: [Block], diagnostics: [Diagnostic]) {
    var sink = DiagnosticSink()
    let arguments = kind.parameters.decode(
      pairs: pairs.map { ($0.0, $0.1, span) }, of: kind.name, at: span, registries: view.registries,
      diagnostics: &sink)
    let plugin = PluginContext(
      world: MemoryWorld(), evidence: view, audience: .everyone(today: 0), language: language, asOf: 19_000)
    var context = SectionContext(plugin: plugin, references: references, citedClaims: cited)
    context.published = published
    let blocks = kind.init(arguments: arguments).expand(body: body, at: span, in: context, diagnostics: &sink)
    var out = OutputSet()
    var losses = DiagnosticSink()
    MarkdownRenderer(arguments: PluginArguments())
      .render(Document(blocks: blocks), to: &out, in: plugin, diagnostics: &losses)
    return (String(decoding: out.main, as: UTF8.self), blocks, sink.diagnostics)
  }
}
