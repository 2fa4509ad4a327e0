import Evidence
import FoundationEssentials
import YAMLSyntax

/// What a record says once everything that was inferred for it is written out.
///
/// Two things stay unwritten on purpose: labels, which have to go on following their store's default, and the
/// interests that a publisher's entry adds to every source of that publisher.
enum RecordExpansion {
  typealias Line = SourceText.Line

  static func lines(of source: SourceRecord, in root: YAMLNode) -> [Line] {
    var lines: [Line] = []
    if root["type"] == nil { lines.append(Line(key: "type", value: YAMLText.scalar(source.type))) }
    if root["genre"] == nil, let genre = source.genre { lines.append(Line(key: "genre", value: genre.rawValue)) }
    if root["language"] == nil { lines.append(Line(key: "language", value: YAMLText.scalar(source.language))) }
    if root["cite-key"] == nil { lines.append(Line(key: "cite-key", value: YAMLText.scalar(source.citeKey))) }
    if root["reliability"] == nil, let reliability = source.reliability, !reliability.why.isEmpty {
      lines.append(
        Line(key: "reliability", value: "{grade: \(reliability.grade.rawValue), why: \(flow(reliability.why))}"))
    }
    for (key, date) in [("published", source.published), ("updated", source.updated), ("accessed", source.accessed)] {
      if let date, root[key]?.text != nil { lines.append(Line(key: key, value: stated(date))) }
    }
    return lines
  }

  static func lines(of record: EvidenceRecord, in node: YAMLNode) -> [Line] {
    var lines: [Line] = []
    switch record {
    case .claim(let claim):
      if node["voice"] == nil { lines.append(Line(key: "voice", value: claim.voice.rawValue)) }
      if node["chain"] == nil { lines.append(Line(key: "chain", value: chain(claim.chain), replacing: "by")) }
      if node["topics"] == nil, !claim.topics.isEmpty {
        lines.append(Line(key: "topics", value: "[" + claim.topics.map(flow).joined(separator: ", ") + "]"))
      }
    case .quotation(let quotation):
      if node["language"] == nil, let language = quotation.language {
        lines.append(Line(key: "language", value: flow(language)))
      }
    case .recommendation(let recommendation):
      if node["by"] == nil { lines.append(Line(key: "by", value: who(recommendation.by))) }
    case .event(let event):
      if node["type"] == nil { lines.append(Line(key: "type", value: event.type.rawValue)) }
      if node["when"] == nil, node["on"]?.text == event.when.text {
        lines.append(Line(key: "when", value: flow(event.when.text), replacing: "on"))
      }
      return lines
    case .position, .relation: break
    }
    if let quantity = record.quantity, let line = line(quantity, in: node) { lines.append(line) }
    if let asOf = record.asOf, node["as-of"]?.entries.isEmpty ?? true {
      lines.append(Line(key: "as-of", value: stated(asOf), replacing: node["as-of"] == nil ? "on" : nil))
    }
    return lines
  }

  private static func stated(_ date: StatedDate) -> String {
    var parts = ["edtf: \(flow(date.date.text))", "basis: \(date.basis.rawValue)"]
    if let words = date.resolvedFrom { parts.append("resolved-from: \(flow(words))") }
    if let why = date.why { parts.append("why: \(flow(why))") }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private static func chain(_ links: [ChainLink]) -> String {
    let parts = links.map { link in
      let hold = link.hold.map { ", hold: \(flow($0))" } ?? ""
      return "{who: \(who(link.who)), verb: \(link.verb.rawValue)\(hold)}"
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }

  private static func who(_ who: ChainLink.Who) -> String {
    switch who {
    case .source: "self"
    case .named(let id): flow(id)
    case .unnamed(let role): flow("unnamed:" + role)
    }
  }

  /// Nil where the quantity is written out already.
  private static func line(_ quantity: Quantity, in node: YAMLNode) -> Line? {
    var parts = figure(quantity.figure)
    parts.append(("unit", flow(quantity.unit)))
    let texts: [(String, String?)] = [
      ("metric", quantity.metric), ("population", quantity.population), ("place", quantity.place),
      ("of", quantity.denominator), ("measure", quantity.measure?.rawValue), ("period", quantity.period),
      ("as-of", quantity.asOf?.text), ("printed", quantity.printed),
    ]
    parts += texts.compactMap { key, text in text.map { (key, flow($0)) } }
    if quantity.isExact { parts.append(("exact", "true")) }
    let keys = Set((node["quantity"]?.entries ?? []).map(\.key))
    guard !parts.allSatisfy({ keys.contains($0.0) }) else { return nil }
    return Line(key: "quantity", value: "{" + parts.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + "}")
  }

  private static func figure(_ figure: Quantity.Figure) -> [(String, String)] {
    func one(_ op: Quantity.Operator, _ key: String, _ value: Decimal) -> [(String, String)] {
      [("op", op.rawValue), (key, value.description)]
    }
    return switch figure {
    case .equal(let value): one(.equal, "value", value)
    case .approximate(let value): one(.approximate, "value", value)
    case .greater(let value): one(.greater, "value", value)
    case .atLeast(let value): one(.atLeast, "value", value)
    case .less(let value): one(.less, "value", value)
    case .atMost(let value): one(.atMost, "value", value)
    case .range(let low, let high): one(.range, "lo", low) + [("hi", high.description)]
    case .vague(let magnitude): one(.vague, "magnitude", magnitude)
    }
  }

  private static func flow(_ text: String) -> String { YAMLText.scalar(text, isInFlow: true) }
}
