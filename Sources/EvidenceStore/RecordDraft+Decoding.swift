import Diagnostics
import DocumentModel
import Evidence
import YAMLSyntax

extension RecordDraft {
  /// Decodes one record of a list.
  ///
  /// - Parameters:
  ///   - kind: what the list holds; nil for `entries:`, where the keys decide.
  ///   - source: the id of the source record, for references such as `#c01`.
  static func decode(
    _ node: YAMLNode, kind: EvidenceRecord.Kind?, source: String, label container: AccessLabel
  ) -> Labelled<RecordDraft>? {
    let kind = kind ?? self.kind(of: node)
    var fields = RecordFields(node, of: noun(kind))
    guard case .mapping = node.kind else {
      return nil
    }
    var label = container
    if let own = fields.node("label") { label = label.join(LabelSyntax.read(own)) }
    fields.know("reviewed")
    let id = recordID(kind, &fields)
    let isWithdrawn = withdrawal(&fields)
    var draft =
      isWithdrawn
      ? RecordDraft(payload: .claim(ClaimDraft(claim: Claim(id: "", text: ""))), fields: fields)
      : decode(kind, &fields, source)
    draft.id = id
    draft.isWithdrawn = isWithdrawn
    var sink = DiagnosticSink()
    if !isWithdrawn { fields.finish(into: &sink) } else { sink.merge(fields.diagnostics) }
    draft.fields = fields
    return Labelled(value: draft, label: label, span: node.span, diagnostics: sink.diagnostics)
  }

  /// The kind that follows from the keys of an entry.
  static func kind(of node: YAMLNode) -> EvidenceRecord.Kind {
    if node["stance"] != nil { return .position }
    if node["action"] != nil { return .recommendation }
    if node["subject"] != nil, node["predicate"] != nil { return .relation }
    if node["speaker"] != nil { return .quotation }
    if node["what"] != nil || (node["type"] != nil && (node["on"] != nil || node["when"] != nil)) { return .event }
    return .claim
  }

  private static func noun(_ kind: EvidenceRecord.Kind) -> String {
    kind == .event ? "an event" : "a \(kind.rawValue)"
  }

  private static func recordID(_ kind: EvidenceRecord.Kind, _ fields: inout RecordFields) -> String? {
    guard let id = fields.text("id") else { return nil }
    let digits = id.dropFirst()
    guard id.hasPrefix(kind.letter), (2...3).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (48...57).contains($0) })
    else {
      fields.report(
        "evidence/record-id", "“\(id)” is no id of \(noun(kind))", "id",
        notes: ["Write “\(kind.letter)” and two or three digits, as in “\(kind.letter)01”."])
      return nil
    }
    return id
  }

  private static func withdrawal(_ fields: inout RecordFields) -> Bool {
    guard let node = fields.node("withdrawn") else { return false }
    fields.nested(node, of: "a withdrawal") { fields in
      if fields.edtf("on") == nil, !fields.has("on") { fields.missing("on", example: "“on: 2022-05-12”") }
      _ = fields.requiredText("by", example: "who withdrew it")
      _ = fields.requiredText("why", example: "the reason")
    }
    return true
  }

  private static func decode(
    _ kind: EvidenceRecord.Kind, _ fields: inout RecordFields, _ source: String
  ) -> RecordDraft {
    switch kind {
    case .claim: claim(&fields, source)
    case .quotation: quotation(&fields)
    case .position: position(&fields)
    case .event: event(&fields, source)
    case .recommendation: recommendation(&fields, source)
    case .relation: relation(&fields, source)
    }
  }

  private static func claim(_ fields: inout RecordFields, _ source: String) -> RecordDraft {
    var claim = Claim(id: "", text: fields.requiredText("text", example: "a sentence of your own") ?? "")
    claim.span = fields.span
    claim.quote = fields.text("quote")
    claim.chain = fields.chain()
    claim.at = fields.locator()
    claim.topics = fields.texts("topics")
    claim.credibility = fields.integer("credibility", in: 1...6)
    claim.actors = fields.texts("actors")
    claim.place = fields.text("place")
    claim.event = fields.text("event")
    claim.likelihood = fields.choice("likelihood", of: Likelihood.self)
    claim.proof = fields.text("proof")
    claim.sameAs = fields.references("same-as", in: source)
    claim.contradicts = fields.references("contradicts", in: source)
    claim.resolutions = fields.resolutions(in: source)
    claim.note = fields.text("note")
    claim.correction = fields.correction()
    let draft = ClaimDraft(
      claim: claim, voice: fields.choice("voice", of: Voice.self), metric: fields.text("metric"),
      quantity: fields.quantity(), figure: fields.text("figure"))
    return RecordDraft(payload: .claim(draft), asOf: fields.asOf(), fields: fields)
  }

  private static func quotation(_ fields: inout RecordFields) -> RecordDraft {
    let exact = fields.requiredText("exact", example: "the words as printed") ?? ""
    let speaker = fields.who("speaker")
    if speaker == nil, !fields.has("speaker") { fields.missing("speaker", example: "an actor, or unnamed:role") }
    var quotation = Quotation(id: "", exact: exact, speaker: speaker ?? .source, at: fields.locator())
    quotation.occasion = fields.text("occasion")
    quotation.about = fields.text("about")
    quotation.topics = fields.texts("topics")
    quotation.language = fields.text("language")
    quotation.note = fields.text("note")
    quotation.span = fields.span
    fields.know("prefix", "suffix", "translation-of")
    let words = exact.split(whereSeparator: \.isWhitespace).count
    if words < 4, quotation.occasion == nil, quotation.about == nil, !exact.isEmpty {
      fields.report(
        "quote/no-context", "a quotation of fewer than four words says on what occasion or about what", "exact",
        notes: ["Add “occasion:” or “about:”."])
    }
    return RecordDraft(payload: .quotation(quotation), asOf: fields.asOf(), fields: fields)
  }

  private static func position(_ fields: inout RecordFields) -> RecordDraft {
    let stance = fields.choice("stance", of: Position.Stance.self)
    if stance == nil, !fields.has("stance") { fields.missing("stance", example: "“stance: denies”") }
    let position = Position(
      id: "", actor: fields.requiredText("actor", example: "an actor of the registry") ?? "",
      issue: fields.requiredText("issue", example: "an issue of the registry") ?? "", stance: stance ?? .evades,
      text: fields.requiredText("text", example: "a sentence of your own") ?? "", quote: fields.text("quote"),
      addressee: fields.text("addressee"), via: fields.text("via"), at: fields.locator(),
      topics: fields.texts("topics"), note: fields.text("note"), span: fields.span)
    return RecordDraft(payload: .position(position), asOf: fields.asOf(), fields: fields)
  }

  private static func event(_ fields: inout RecordFields, _ source: String) -> RecordDraft {
    let what = fields.requiredText("what", example: "a clause without the date") ?? ""
    let short = fields.statedDate("on")
    let when = fields.edtf("when") ?? short?.date
    if when == nil, !fields.has("when"), !fields.has("on") { fields.missing("when", example: "“when: 2014-03-17”") }
    var event = Event(
      id: "", what: what, when: when ?? EDTF(day: CivilDate(daysSinceEpoch: 0)), printed: fields.text("printed"),
      type: fields.choice("type", of: Event.Kind.self) ?? .other, actors: fields.texts("actors"),
      place: fields.text("place"), at: fields.locator(), topics: fields.texts("topics"), note: fields.text("note"),
      span: fields.span)
    event.precedes = fields.references("precedes", in: source)
    event.follows = fields.references("follows", in: source)
    return RecordDraft(payload: .event(event), asOf: when.map { StatedDate($0) }, fields: fields)
  }

  private static func recommendation(_ fields: inout RecordFields, _ source: String) -> RecordDraft {
    let recommendation = Recommendation(
      id: "", by: fields.who("by") ?? .source,
      addressee: fields.requiredText("addressee", example: "an actor or group of the registry") ?? "",
      action: fields.requiredText("action", example: "a clause such as “appoint an envoy”") ?? "",
      deadline: fields.edtf("deadline"), basis: fields.references("basis", in: source), at: fields.locator(),
      topics: fields.texts("topics"), note: fields.text("note"), span: fields.span)
    fields.know("status")
    return RecordDraft(payload: .recommendation(recommendation), asOf: fields.asOf(), fields: fields)
  }

  private static func relation(_ fields: inout RecordFields, _ source: String) -> RecordDraft {
    let relation = Relation(
      id: "", subject: fields.requiredText("subject", example: "an actor of the registry") ?? "",
      predicate: fields.requiredText("predicate", example: "a predicate of the registry") ?? "",
      object: fields.requiredText("object", example: "an actor of the registry") ?? "",
      evidence: fields.references("evidence", in: source), ended: fields.edtf("ended"),
      topics: fields.texts("topics"), note: fields.text("note"), span: fields.span)
    if relation.evidence.isEmpty, fields.list("evidence").isEmpty {
      fields.missing("evidence", example: "“evidence: [\"#c01\"]”: no evidence, no relation")
    }
    let quantity = fields.quantity()
    return RecordDraft(payload: .relation(relation, quantity), asOf: fields.asOf(), fields: fields)
  }
}

extension RecordFields {
  /// `was: {quantity: 3400, until: 2022-05-12, why: misread}`.
  fileprivate mutating func correction() -> Correction? {
    guard let node = node("was") else { return nil }
    return nested(node, of: "a correction") { fields in
      let was = fields.text("quantity") ?? fields.text("text")
      if was == nil { fields.missing("quantity", example: "what stood there before") }
      let until = fields.edtf("until")
      if until == nil, !fields.has("until") { fields.missing("until", example: "“until: 2022-05-12”") }
      let why = fields.requiredText("why", example: "the reason") ?? ""
      return was.flatMap { was in until.map { Correction(was: was, until: $0, why: why) } }
    }
  }
}
