import Diagnostics
import DocumentModel
import Evidence
import YAMLSyntax

/// The registries, named as their files are.
enum RegistryName: String, CaseIterable {
  case actors, metrics, places, topics, works, publishers, issues, predicates, reviewers, glossary, declassifications

  /// True where `label:` holds the words that are printed; an access label is then told by its value, or written as
  /// `access:`.
  var hasWordsAsLabel: Bool { [.metrics, .topics, .issues, .predicates].contains(self) }
}

/// One entry of a registry.
struct RegistryEntry: Sendable {
  enum Value: Sendable {
    case actor(Actor)
    case metric(Metric)
    case place(PlaceEntry)
    case topic(Topic)
    case work(Work)
    case publisher(Publisher)
    case issue(LocalizedText)
    case predicate(Evidence.Predicate)
    case reviewer(Reviewer)
    case glossary(GlossaryEntry)
    case declassification(Declassification)
  }

  var id: String
  var registry: RegistryName
  var value: Value
  var fields: RecordFields
  var keySpan: SourceSpan
}

extension RegistryEntry {
  /// Decodes one entry.
  static func decode(
    _ entry: YAMLNode.Entry, of registry: RegistryName, label container: AccessLabel
  ) -> Labelled<RegistryEntry> {
    let isName = entry.value.text != nil && (registry == .issues || registry == .topics)
    let node =
      isName
      ? YAMLNode(
        .mapping([YAMLNode.Entry(key: "label", keySpan: entry.keySpan, value: entry.value)]), at: entry.value.span)
      : entry.value
    var fields = RecordFields(node, of: "an entry of \(registry.rawValue)")
    var label = container
    if let own = fields.node("access") { label = label.join(LabelSyntax.read(own)) }
    if let own = fields.node("label"), !registry.hasWordsAsLabel || LabelSyntax.isMeant(own) {
      label = label.join(LabelSyntax.read(own))
    }
    let value = value(entry.key, registry, &fields)
    if !isID(entry.key) {
      fields.diagnostics.error(
        "evidence/registry-id", "“\(entry.key)” is no id", at: entry.keySpan,
        notes: ["Write lower-case letters, digits and hyphens."])
    }
    var sink = DiagnosticSink()
    fields.finish(into: &sink)
    return Labelled(
      value: RegistryEntry(id: entry.key, registry: registry, value: value, fields: fields, keySpan: entry.keySpan),
      label: label, span: entry.keySpan.union(entry.value.span), diagnostics: sink.diagnostics)
  }

  static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.first != 45
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  private static func value(_ id: String, _ registry: RegistryName, _ fields: inout RecordFields) -> Value {
    switch registry {
    case .actors:
      return .actor(
        Actor(
          id: id, names: fields.names(), kind: fields.text("kind"), partOf: fields.text("part-of"),
          roles: fields.roles(), interests: fields.texts("interests")))
    case .places: return .place(PlaceEntry(id: id, names: fields.names(), partOf: fields.text("part-of")))
    case .metrics: return .metric(metric(id, &fields))
    case .topics:
      return .topic(Topic(id: id, label: fields.printedLabel(), parent: fields.text("parent")))
    case .works:
      return .work(
        Work(
          id: id, title: fields.requiredText("title", example: "the work's title") ?? id, by: fields.text("by"),
          date: fields.edtf("date"), symbol: fields.text("symbol"), pages: fields.integer("pages", in: 1...1_000_000)))
    case .publishers:
      let reliability = fields.node("reliability").flatMap { RecordFields.reliability($0, in: &fields) }
      return .publisher(
        Publisher(
          id: id, name: fields.requiredText("name", example: "the printed name") ?? id, type: fields.text("type"),
          genre: fields.choice("genre", of: Genre.self), language: fields.text("language"),
          reliability: reliability, interests: fields.texts("interests")))
    case .issues: return .issue(fields.printedLabel())
    case .predicates:
      return .predicate(
        Evidence.Predicate(
          id: id, label: fields.printedLabel(), inverse: fields.words("inverse"),
          isSymmetric: fields.boolean("symmetric") ?? false))
    case .reviewers:
      let clearance = fields.value("clearance", expected: "a label such as TLP:AMBER") { AccessLabel.Level(name: $0) }
      return .reviewer(
        Reviewer(
          id: id, name: fields.requiredText("name", example: "the reviewer's name") ?? id,
          clearance: clearance ?? .clear))
    case .declassifications: return .declassification(Declassification(&fields))
    case .glossary:
      return .glossary(
        GlossaryEntry(
          id: id, term: fields.requiredText("term", example: "the term") ?? id,
          text: fields.requiredText("text", example: "what the term means") ?? ""))
    }
  }

  private static func metric(_ id: String, _ fields: inout RecordFields) -> Metric {
    let measure = fields.choice("measure", of: Quantity.Measure.self)
    if measure == nil, !fields.has("measure") { fields.missing("measure", example: "“measure: stock”") }
    var metric = Metric(
      id: id, label: fields.printedLabel(), unit: fields.requiredText("unit", example: "“unit: \"{person}\"”") ?? "1",
      measure: measure ?? .stock, isIdentity: fields.boolean("identity") ?? false, words: fields.texts("words"),
      topics: fields.texts("topics"))
    metric.tolerance = fields.decimal("tolerance") ?? metric.tolerance
    metric.halfLifeMonths =
      fields.value("half-life", expected: "a duration such as P18M or P2Y, or never") { text in
        text == "never" ? .some(nil) : months(text).map { .some($0) }
      } ?? nil
    let bounds = fields.values("bounds", expected: "a number") { FigureText.decimal($0) }
    if bounds.count == 2 {
      metric.bounds = Interval(bounds[0], bounds[1])
    } else if fields.has("bounds") {
      fields.report("yaml/wrong-type", "“bounds” takes two numbers", "bounds", notes: ["Write [0, 100]."])
    }
    if let node = fields.node("populations") {
      for entry in node.entries {
        metric.populations[entry.key] = fields.nested(entry.value, of: "a population") { fields in
          Metric.Population(label: fields.printedLabel(), parent: fields.text("parent"))
        }
      }
    }
    return metric
  }

  /// The months of an ISO 8601 duration of years and months.
  private static func months(_ text: String) -> Int? {
    guard text.hasPrefix("P"), text.utf8.count <= 12 else { return nil }
    var total = 0
    var digits = ""
    for character in text.dropFirst() {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        guard let number = Int(digits), number < 100_000, character == "Y" || character == "M" else { return nil }
        total += character == "Y" ? number * 12 : number
        digits = ""
      }
    }
    return digits.isEmpty && total > 0 ? total : nil
  }
}

extension RecordFields {
  fileprivate mutating func printedLabel() -> LocalizedText {
    if let node = node("label"), LabelSyntax.isMeant(node) { return words("title") ?? LocalizedText([:]) }
    if let words = words("label") ?? words("title") { return words }
    if !has("label") { missing("label", example: "“label:” with the words that are printed") }
    return LocalizedText([:])
  }

  fileprivate mutating func names() -> [Actor.Name] {
    let names = list("names").compactMap { node -> Actor.Name? in
      if let text = node.text { return Actor.Name(text: text) }
      return nested(node, of: "a name") { fields in
        let language = fields.text("lang")
        let kind = fields.text("kind")
        return fields.requiredText("text", example: "the name").map {
          Actor.Name(text: $0, language: language, kind: kind)
        }
      }
    }
    if names.isEmpty, !has("names") { missing("names", example: "“names: [{text: …}]”") }
    return names
  }

  fileprivate mutating func roles() -> [Actor.Role] {
    list("roles").compactMap { node in
      if let text = node.text { return Actor.Role(title: text) }
      return nested(node, of: "a role") { fields in
        let from = fields.edtf("from")
        let until = fields.edtf("until") ?? fields.edtf("to")
        return fields.requiredText("title", example: "the office").map {
          Actor.Role(title: $0, from: from, until: until)
        }
      }
    }
  }
}
