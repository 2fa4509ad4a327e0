import Diagnostics
import DocumentModel
import Evidence
import FoundationEssentials
import YAMLSyntax

/// The values that records share.
extension RecordFields {
  mutating func edtf(_ key: String) -> EDTF? {
    value(key, expected: "a date such as 2014, 2014-10, 2014-10-22, 2014~ or 2004/2014") { EDTF($0) }
  }

  /// `2014-10`, `2014-10 (last month)`, or `{edtf, basis, resolved-from, why}`.
  mutating func statedDate(_ key: String) -> StatedDate? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else {
      return nested(node, of: "a date") { fields in
        let date = fields.edtf("edtf")
        if date == nil, !fields.has("edtf") { fields.missing("edtf", example: "“edtf: 2014-10-22”") }
        let resolvedFrom = fields.text("resolved-from")
        let why = fields.text("why")
        let basis = fields.choice("basis", of: StatedDate.Basis.self)
        if basis == .relative, resolvedFrom == nil {
          fields.report(
            "date/resolved-from", "a relative date says what it was resolved from", "basis",
            notes: ["Add “resolved-from: last year”, in the source's words."])
        }
        return date.map {
          StatedDate(
            $0, basis: basis ?? (resolvedFrom != nil ? .relative : why != nil ? .inferred : .explicit),
            resolvedFrom: resolvedFrom, why: why)
        }
      }
    }
    if let open = text.firstIndex(of: "("), text.hasSuffix(")") {
      let words = text[text.index(after: open)...].dropLast()
      let date = EDTF(String(text[..<open].reversed().drop { $0 == " " }.reversed()))
      if let date { return StatedDate(date, basis: .relative, resolvedFrom: String(words)) }
    } else if let date = EDTF(text) {
      return StatedDate(date)
    }
    wrongType(node, "“\(key)”", "a date such as 2014, 2014-10, 2014-10-22, 2014~ or 2004/2014")
    return nil
  }

  /// As of when: `on:`, or `as-of:`.
  mutating func asOf() -> StatedDate? {
    let short = statedDate("on")
    let long = statedDate("as-of")
    if has("on"), has("as-of") {
      report("yaml/wrong-value", "“on” and “as-of” say the same", "on", notes: ["Keep one of the two."])
    }
    return long ?? short
  }

  mutating func decimal(_ key: String) -> Decimal? {
    value(key, expected: "a number") { FigureText.decimal($0) }
  }

  /// Topics and other references: one or a list.
  mutating func references(_ key: String, in source: String) -> [ClaimReference] {
    values(key, expected: "a record such as some-source#c01, or #c01 of this source") {
      ClaimReference($0.hasPrefix("#") ? source + $0 : $0)
    }
  }

  mutating func locator() -> Locator {
    guard let node = node("at") else { return Locator() }
    return nested(node, of: "a place") { fields in
      let start = fields.integer("start")
      let end = fields.integer("end")
      let range = start.flatMap { start in end.flatMap { start <= $0 ? start..<$0 : nil } }
      if start != nil || end != nil, range == nil {
        fields.report("yaml/wrong-value", "“start” and “end” are no range", "start", notes: ["Write both, in order."])
      }
      return Locator(
        page: fields.text("page"), section: fields.text("section"), para: fields.text("para"),
        paragraph: fields.integer("paragraph", in: 1...1_000_000), exact: fields.text("exact"), range: range)
    }
  }

  /// `self`, `unnamed:role`, or the id of an actor or work.
  static func who(_ text: String) -> ChainLink.Who? {
    if text == "self" { return .source }
    guard text.hasPrefix("unnamed:") else { return text.isEmpty ? nil : .named(text) }
    let role = text.dropFirst(8).drop { $0 == " " }
    return role.isEmpty ? nil : .unnamed(role: String(role))
  }

  mutating func who(_ key: String) -> ChainLink.Who? {
    value(key, expected: "an actor, a work, or unnamed:role") { RecordFields.who($0) }
  }

  /// The chain, from `chain:` or from `by:`; empty where neither is written.
  mutating func chain() -> [ChainLink] {
    let links = list("chain").compactMap { node in
      nested(node, of: "a link of the chain") { fields -> ChainLink? in
        let who = fields.who("who")
        if who == nil, !fields.has("who") { fields.missing("who", example: "“who: self” or an actor") }
        let verb = fields.choice("verb", of: ChainLink.Verb.self) ?? .said
        let hold = fields.text("hold")
        return who.map { ChainLink($0, verb, hold: hold) }
      }
    }
    let by = values("by", expected: "an actor, a work, or unnamed:role") { RecordFields.who($0) }
    if has("chain"), has("by") {
      report("yaml/wrong-value", "“by” and “chain” say the same", "by", notes: ["Keep one of the two."])
    }
    return has("chain") ? links : by.isEmpty ? [] : [ChainLink(.source)] + by.map { ChainLink($0) }
  }

  /// Words per language: a text, or a mapping from language to text.
  mutating func words(_ key: String, in language: String = "en") -> LocalizedText? {
    guard let node = node(key) else { return nil }
    if let text = node.text { return LocalizedText([language: text]) }
    guard case .mapping(let entries) = node.kind else {
      wrongType(node, "“\(key)”", "a text, or texts by language")
      return nil
    }
    var words: [String: String] = [:]
    for entry in entries {
      if let text = entry.value.text {
        words[entry.key] = text
      } else {
        wrongType(entry.value, "“\(entry.key)”", "a text")
      }
    }
    return LocalizedText(words)
  }

  mutating func quantity() -> QuantityDraft? {
    guard let node = node("quantity") else { return nil }
    if let text = node.text {
      guard let figure = FigureText.figure(text) else {
        wrongType(node, "“quantity”", "a figure such as 3400, or a mapping")
        return nil
      }
      return QuantityDraft(figure: figure, printed: text)
    }
    return nested(node, of: "a quantity") { fields in
      var draft = QuantityDraft()
      draft.figure = fields.figure()
      draft.unit = fields.text("unit")
      draft.metric = fields.text("metric")
      draft.population = fields.text("population")
      draft.place = fields.text("place")
      draft.denominator = fields.text("of")
      draft.measure = fields.choice("measure", of: Quantity.Measure.self)
      draft.period = fields.text("period")
      draft.asOf = fields.edtf("as-of")
      draft.printed = fields.text("printed")
      draft.isExact = fields.boolean("exact") ?? false
      draft.isFaulty = fields.diagnostics.worst != nil
      return draft
    }
  }

  private mutating func figure() -> Quantity.Figure? {
    let op = choice("op", of: Quantity.Operator.self)
    let value = decimal("value")
    let low = decimal("lo")
    let high = decimal("hi")
    let magnitude = decimal("magnitude")
    switch op ?? (low != nil || high != nil ? .range : magnitude != nil ? .vague : .equal) {
    case .range:
      guard let low, let high else {
        if op != nil || low != nil || high != nil {
          missing(low == nil ? "lo" : "hi", example: "“lo: 10” and “hi: 20”")
        }
        return nil
      }
      guard low < high else {
        report("figure/range", "the range ends before it starts", "lo", notes: ["“lo” is less than “hi”."])
        return nil
      }
      return .range(low, high)
    case .vague:
      if magnitude == nil { missing("magnitude", example: "“magnitude: 10000” for tens of thousands") }
      return magnitude.map { .vague(magnitude: $0) }
    case let single:
      guard let value else {
        if op != nil, !has("value") { missing("value", example: "“value: 3400”") }
        return nil
      }
      return switch single {
      case .approximate: .approximate(value)
      case .greater: .greater(value)
      case .atLeast: .atLeast(value)
      case .less: .less(value)
      case .atMost: .atMost(value)
      case .equal, .range, .vague: .equal(value)
      }
    }
  }
}

/// Figures as a YAML scalar writes them.
enum FigureText {
  /// A number in digits, with or without separators: `3400`, `3,400`, `-1.5`.
  static func decimal(_ text: String) -> Decimal? {
    let digits = text.filter { $0 != "," && $0 != "_" }
    let body = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
    guard !body.isEmpty, body.utf8.count <= 30, body.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }),
      body.utf8.filter({ $0 == 46 }).count <= 1, body.utf8.first != 46, body.utf8.last != 46
    else { return nil }
    return Decimal(string: digits)
  }

  static func figure(_ text: String) -> Quantity.Figure? {
    if let value = decimal(text) { return .equal(value) }
    let found = FigureParser().figures(in: text)
    return found.count == 1 ? found.first?.figure : nil
  }
}
