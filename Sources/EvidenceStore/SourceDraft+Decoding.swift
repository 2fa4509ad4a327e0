import Diagnostics
import DocumentModel
import Evidence
import YAMLSyntax

extension SourceDraft {
  /// The lists of records in the order in which they are read; in the last, the keys of an entry decide its kind.
  static let recordLists: [(key: String, kind: EvidenceRecord.Kind?)] = [
    ("claims", .claim), ("quotations", .quotation), ("positions", .position), ("events", .event),
    ("recommendations", .recommendation), ("relations", .relation), ("entries", nil),
  ]

  /// Decodes a source record.
  ///
  /// - Parameters:
  ///   - id: the file's name without its ending.
  ///   - container: the label of the store and, where the file says nothing, the workspace's default.
  static func decode(
    _ node: YAMLNode, id: String, floor: AccessLabel, fallback: AccessLabel
  ) -> Labelled<SourceDraft> {
    var fields = RecordFields(node, of: "a source")
    let own = fields.node("label").map { LabelSyntax.read($0) }
    let label = floor.join(own ?? fallback)
    var source = SourceRecord(id: id, label: label, span: node.span)
    if let written = fields.text("id"), written != id {
      fields.report(
        "evidence/source-id", "the id “\(written)” differs from the file's name “\(id)”", "id",
        notes: ["Delete the line: the file's name is the id."])
    }
    let type = fields.text("type")
    let language = fields.text("language")
    source.type = type ?? source.type
    source.language = language ?? source.language
    source.genre = fields.choice("genre", of: Genre.self)
    source.title = fields.text("title")
    source.authors = fields.list("authors").compactMap { fields.person($0) }
    source.container = fields.text("container")
    source.published = fields.statedDate("published")
    if source.published == nil, !fields.has("published") {
      fields.missing("published", example: "“published: 2019-05-02”")
    }
    source.updated = fields.statedDate("updated")
    source.accessed = fields.statedDate("accessed")
    source.url = fields.text("url")
    source.symbol = fields.text("symbol")
    source.pages = fields.text("pages")
    source.reliability = fields.reliability()
    source.origin = fields.origin()
    source.citeKey = fields.text("cite-key") ?? id
    source.capture = fields.capture()
    source.boilerplate = fields.values("boilerplate", expected: "a paragraph's number") {
      Int($0).flatMap { $0 > 0 ? $0 : nil }
    }
    source.isRetracted = fields.has("retracted") && fields.retraction()
    source.supersedes = fields.text("supersedes")
    source.note = fields.text("note")
    fields.know("custody")
    let publisher = fields.publisher()
    let interests = fields.interests()
    var draft = SourceDraft(
      source: source, publisher: publisher, hasType: type != nil, hasLanguage: language != nil, interests: interests,
      fields: fields)
    for (key, kind) in recordLists {
      guard let list = fields.node(key) else { continue }
      draft.records.reserveCapacity(draft.records.count + list.elements.count)
      for node in list.elements {
        guard let record = RecordDraft.decode(node, kind: kind, source: id, label: label) else {
          fields.wrongType(node, "“\(key)”", "records, each a mapping of keys to values")
          continue
        }
        draft.records.append(record)
      }
    }
    var sink = DiagnosticSink()
    fields.finish(into: &sink)
    draft.fields = fields
    return Labelled(value: draft, label: label, span: node.span, diagnostics: sink.diagnostics)
  }
}

extension RecordFields {
  /// `{family, given}`, or one text for an organisation.
  fileprivate mutating func person(_ node: YAMLNode) -> PersonName? {
    if let name = node.text { return name.isEmpty ? nil : PersonName(family: name) }
    return nested(node, of: "an author") { fields in
      let family = fields.requiredText("family", example: "“family: Oru”")
      let given = fields.text("given")
      return family.map { PersonName(family: $0, given: given ?? "") }
    }
  }

  fileprivate mutating func reliability() -> Reliability? {
    guard let node = node("reliability") else { return nil }
    return RecordFields.reliability(node, in: &self)
  }

  /// `C`, or `{grade: C, why: …}`.
  static func reliability(_ node: YAMLNode, in fields: inout RecordFields) -> Reliability? {
    if let text = node.text {
      if let grade = Reliability.Grade(rawValue: text) { return Reliability(grade: grade, why: "") }
      fields.wrongType(node, "“reliability”", "a grade from A to F with a reason")
      return nil
    }
    return fields.nested(node, of: "a reliability") { fields in
      let grade = fields.choice("grade", of: Reliability.Grade.self)
      if grade == nil, !fields.has("grade") { fields.missing("grade", example: "“grade: C”") }
      let why = fields.requiredText("why", example: "the reason for the grade")
      return grade.map { Reliability(grade: $0, why: why ?? "") }
    }
  }

  fileprivate mutating func origin() -> Origin? {
    guard let node = node("origin") else { return nil }
    return nested(node, of: "an origin") { fields in
      let kind = fields.choice("kind", of: Origin.Kind.self)
      let of = fields.text("of")
      let uses = fields.list("uses").compactMap { node in
        fields.nested(node, of: "a use of a work") { fields in
          let paragraphs = fields.values("paragraphs", expected: "a paragraph's number") { Int($0) }
          return fields.requiredText("work", example: "a work of the registry").map {
            Origin.Use(work: $0, paragraphs: paragraphs)
          }
        }
      }
      if let kind, kind != .original, of == nil, !fields.has("of") {
        fields.missing("of", example: "“of:” with the work that a \(kind.rawValue) repeats")
      }
      return Origin(kind: kind ?? .original, of: of, uses: uses)
    }
  }

  fileprivate mutating func capture() -> CaptureReference? {
    guard let node = node("text") else { return nil }
    return nested(node, of: "a captured text") { fields in
      let digest = fields.value("sha256", expected: "64 hexadecimal digits in lower case") { text in
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) } ? text : nil
      }
      if digest == nil, !fields.has("sha256") { fields.missing("sha256", example: "the digest of the capture") }
      let paragraphs = fields.integer("paragraphs", in: 0...1_000_000)
      return digest.map { CaptureReference(sha256: $0, paragraphs: paragraphs ?? 0) }
    }
  }

  /// `true`, or `{on, why}`.
  fileprivate mutating func retraction() -> Bool {
    guard let node = node("retracted") else { return false }
    if node.text != nil { return boolean("retracted") ?? false }
    return nested(node, of: "a retraction") { fields in
      _ = fields.edtf("on")
      _ = fields.text("why")
      return true
    }
  }

  /// A printed name, an id of the registry, or `{actor: id, basis}`.
  fileprivate mutating func publisher() -> String? {
    guard let node = node("publisher") else { return nil }
    if let text = node.text { return text }
    return nested(node, of: "a publisher") { fields in
      fields.know("basis", "why")
      let name = fields.text("name")
      return fields.text("actor") ?? name
    }
  }

  fileprivate mutating func interests() -> [SourceDraft.Interest] {
    list("interests").compactMap { node in
      if let text = node.text { return SourceDraft.Interest(what: text) }
      return nested(node, of: "an interest") { fields in
        let who = fields.text("who")
        return fields.requiredText("what", example: "what the reader should know").map {
          SourceDraft.Interest(who: who, what: $0)
        }
      }
    }
  }
}
