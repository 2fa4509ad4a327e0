import Diagnostics
import DocumentModel
import Evidence
import FoundationEssentials
import YAMLSyntax

/// What follows where a record says nothing.
extension RecordResolution {
  /// Genre, type, language, reliability and interests come from the publisher's entry where the source is silent.
  mutating func infer(_ draft: SourceDraft) -> SourceRecord {
    var source = draft.source
    let fields = draft.fields
    source.interests = draft.interests.compactMap { interest in
      guard let who = interest.who else { return interest.what }
      let name = known(actor: who, "interests", fields)
      return name == EvidenceView.notNamed ? nil : "\(view.actorName(name)) \(interest.what)"
    }
    if let name = draft.publisher {
      let entry =
        registries.publishers[name]
        ?? registries.publishers.values.filter { $0.name == name }.min { $0.id < $1.id }
      if let entry {
        source.publisher = entry.name
        source.genre = source.genre ?? entry.genre
        if !draft.hasType { source.type = entry.type ?? source.type }
        if !draft.hasLanguage { source.language = entry.language ?? source.language }
        source.reliability = source.reliability ?? entry.reliability
        source.interests += entry.interests
      } else if let actor = registries.actors[name] {
        source.publisher = actor.name
      } else if RegistryEntry.isID(name) {
        unknown(name, "publisher", "a publisher", fields, registries.publishers.keys)
      } else {
        source.publisher = name
      }
    }
    source.origin = source.origin.map { origin in
      var origin = origin
      origin.of = known(work: origin.of, "origin", fields)
      origin.uses = origin.uses.filter { known(work: $0.work, "origin", fields) != nil }
      return origin
    }
    source.supersedes = known(source: source.supersedes, "supersedes", fields)
    return source
  }

  mutating func infer(
    _ draft: ClaimDraft, in source: SourceRecord, asOf: StatedDate?, _ fields: RecordFields
  ) -> Claim {
    var claim = draft.claim
    claim.asOf = asOf
    if claim.chain.isEmpty { claim.chain = [ChainLink(.source)] }
    claim.voice = draft.voice ?? (claim.chain.count > 1 ? .reported : .asserted)
    for (index, link) in claim.chain.enumerated() {
      let known = ChainLink(
        known(link.who, fields.has("by") ? "by" : "chain", fields), link.verb,
        hold: known(source: link.hold, "chain", fields))
      if known != link { claim.chain[index] = known }
    }
    claim.actors = known(actors: claim.actors, "actors", fields)
    claim.place = known(place: claim.place, "place", fields)
    claim.sameAs = known(claim.sameAs, "same-as", fields)
    claim.contradicts = known(claim.contradicts, "contradicts", fields)
    claim.resolutions = claim.resolutions.filter { !known([$0.with], "resolutions", fields).isEmpty }
    claim.topics = known(claim.topics, "topics", fields)
    let metric = metric(of: draft, fields)
    if claim.topics.isEmpty { claim.topics = metric?.topics ?? [] }
    let found = figure(of: draft, metric, fields)
    if draft.quantity != nil || found != nil {
      claim.quantity = quantity(
        draft.quantity ?? QuantityDraft(), metric: metric, found: found, place: claim.place, asOf: claim.asOf?.date,
        fields)
    }
    if let event = claim.event, !event.isEmpty {
      let reference = ClaimReference(event) ?? ClaimReference(source: source.id, record: event.replacing("#", with: ""))
      if known([reference], "event", fields).isEmpty { claim.event = nil }
    }
    return claim
  }

  private mutating func metric(of draft: ClaimDraft, _ fields: RecordFields) -> Metric? {
    guard let id = draft.metric ?? draft.quantity?.metric else { return nil }
    if registries.metrics[id] == nil {
      unknown(id, draft.metric == nil ? "quantity" : "metric", "a metric", fields, registries.metrics.keys)
    }
    return registries.metrics[id]
  }

  /// The one figure of the quote, or the one that `figure:` picks.
  private mutating func figure(of draft: ClaimDraft, _ metric: Metric?, _ fields: RecordFields) -> FoundFigure? {
    guard draft.quantity?.figure == nil, let quote = draft.claim.quote else { return nil }
    let figures = FigureParser().figures(in: quote)
    if let picked = draft.figure {
      let matches = figures.filter { $0.printed.contains(picked) }
      if matches.count == 1 { return matches.first }
      error(
        "figure/pick", "“figure” picks no single figure of the quote", at: fields.span(of: "figure"),
        figures.isEmpty
          ? "The quote holds no figure." : "Its figures are: \(figures.map(\.printed).joined(separator: "; ")).")
      return nil
    }
    if figures.count > 1, metric != nil {
      error(
        "figure/pick", "the quote holds \(figures.count) figures", at: fields.span(of: "quote"),
        "Add “figure:” with one of: \(figures.map(\.printed).joined(separator: "; ")).")
    }
    if figures.isEmpty, metric != nil, draft.quantity == nil {
      report(
        Diagnostic(
          "figure/none", .warning, "the claim has a metric, and its quote no figure", at: fields.span(of: "metric"),
          notes: ["Quote the words that print the figure, or write “quantity:”."]))
    }
    return figures.count == 1 ? figures.first : nil
  }

  /// A quantity from what is written, what the quote prints and what the metric says; nil without a figure.
  mutating func quantity(
    _ draft: QuantityDraft, metric given: Metric?, found: FoundFigure?, place: String?, asOf: EDTF?,
    _ fields: RecordFields
  ) -> Quantity? {
    guard let figure = draft.figure ?? found?.figure else {
      if !draft.isFaulty {
        error(
          "figure/none", "the quantity has no figure", at: fields.span(of: "quantity"),
          "Write “value:”, or quote the words that print it.")
      }
      return nil
    }
    let metric = given ?? draft.metric.flatMap { registries.metrics[$0] }
    let quantity = Quantity(
      figure: figure, unit: draft.unit ?? found?.ucum ?? metric?.unit ?? "1", metric: metric?.id,
      population: draft.population, place: known(place: draft.place, "quantity", fields) ?? place,
      denominator: draft.denominator, measure: draft.measure ?? metric?.measure, period: draft.period,
      asOf: draft.asOf ?? asOf, printed: draft.printed ?? found?.printed,
      isExact: draft.isExact || (metric?.isIdentity ?? false))
    check(quantity, metric, fields)
    return quantity
  }
}
