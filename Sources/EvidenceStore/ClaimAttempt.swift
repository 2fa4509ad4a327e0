import Diagnostics
import DocumentModel
import Evidence
import Workspace
import YAMLSyntax

/// Records with claims put in, and what is wrong with them when they are read back.
struct ClaimAttempt {
  struct Fault {
    /// The claim's place in the list.
    let claim: Int
    let diagnostic: Diagnostic
  }

  let claims: [NewClaim]
  private(set) var files: [ClaimWriting.File] = []
  /// For each claim, once none has a fault.
  private(set) var references: [ClaimReference] = []
  private(set) var faults: [Fault] = []

  init(_ claims: [NewClaim], in store: EvidenceStore) {
    self.claims = claims
    var ids = [String](repeating: "", count: claims.count)
    for (source, numbers) in Dictionary(grouping: claims.indices, by: { claims[$0].source.text }).sorted(by: {
      $0.key < $1.key
    }) {
      guard let draft = store.sources.first(where: { $0.value.source.id == source }),
        let file = store.files.first(where: { $0.source.id == draft.span.file })?.source
      else { continue }
      guard let text = SourceText(file.bytes) else {
        refuse(numbers, .unreadable, file)
        continue
      }
      var next = NextIDs(after: draft.value)
      for number in numbers { ids[number] = next.take(.claim) }
      if let last = numbers.last, ids[last].utf8.count > 4 {
        fault(
          numbers, "evidence/record-id", "the source has as many claims as it can have ids for", "Split the source.")
        continue
      }
      let lines = numbers.map { claims[$0].lines(id: ids[$0], isInFlow: text.claimsAreInFlow) }
      guard let bytes = text.appending(claims: lines) else {
        fault(
          numbers, "claim/no-list", "“claims” of “\(source)” is no list",
          "Write each claim as an item, with “- ” before it.")
        continue
      }
      files.append(ClaimWriting.File(path: file.path, old: file.bytes, new: bytes))
    }
    references = claims.indices.map { ClaimReference(source: claims[$0].source.text, record: ids[$0]) }
  }

  /// The errors that stand in the claims when the store is read with them.
  func faults(in store: EvidenceStore, for clearance: AccessLabel.Level, today: Int) -> [Fault] {
    let projection = store.projection(for: clearance, today: today)
    let errors = Dictionary(grouping: projection.diagnostics.filter { $0.severity == .error }, by: \.span.file)
    return claims.indices.compactMap { number in
      let reference = references[number]
      guard let record = projection.view.record(reference),
        let draft = store.sources.first(where: { $0.value.source.id == reference.source })?.value.records
          .first(where: { $0.value.id == reference.record })
      else {
        return Fault(
          claim: number,
          diagnostic: claims[number].diagnostic(
            "claim/unreadable", "the claim could not be read back from its record", claims[number].span, "TEXT",
            "Correct what `dossier check` says of the record first."))
      }
      guard let error = errors[record.span.file]?.first(where: { record.span.contains($0.span) }) else { return nil }
      // Places of errors are those of what the clearance sees of the file.
      let offset = Int(error.span.offset) - Int(record.span.offset) + Int(draft.span.offset)
      return Fault(claim: number, diagnostic: moved(error, at: offset, in: draft.value.fields.written, number))
    }
  }

  /// The error at what was said of the claim, in place of the record that would have been written.
  private func moved(_ error: Diagnostic, at offset: Int, in record: YAMLNode, _ number: Int) -> Diagnostic {
    let claim = claims[number]
    let entry = record.entries.first {
      $0.keySpan.offset <= offset && offset < max($0.keySpan.end + 1, $0.value.span.end)
    }
    let key =
      entry.flatMap { NewClaim.Key(rawValue: $0.key) }
      ?? (entry?.key == "at" ? (claim.values[.paragraph] == nil ? .page : .paragraph) : nil)
    let span = key.flatMap { claim.values[$0]?.span } ?? claim.span
    var error = error
    error.span = span
    error.path = span.isKnown ? "" : key.map { "--\($0.rawValue)" } ?? "claims add"
    error.labels = []
    error.fixes = []
    return error
  }

  /// Claims of sources that say something else than before, new claims left out: a fault of the program.
  func changes(from before: StoreProjection, to after: StoreProjection) -> [Fault] {
    let added = Set(references)
    return claims.indices.compactMap { number in
      let source = claims[number].source.text
      var new = after.view.source(source)?.mappingSpans { _ in .none }
      new?.claims.removeAll { added.contains(ClaimReference(source: source, record: $0.id)) }
      guard new != before.view.source(source)?.mappingSpans({ _ in .none }) else { return nil }
      return Fault(
        claim: number,
        diagnostic: claims[number].diagnostic(
          "internal/format", "writing the claim would change what “\(source)” says otherwise", claims[number].span,
          "SOURCE",
          "This is a fault of the program; the file is as good as before."))
    }
  }

  private mutating func refuse(_ numbers: [Int], _ refusal: FormattingRefusal, _ file: SourceFile) {
    faults += numbers.map { Fault(claim: $0, diagnostic: refusal.diagnostic(of: file)) }
  }

  private mutating func fault(_ numbers: [Int], _ id: DiagnosticID, _ message: String, _ wayOut: String) {
    faults += numbers.map { number in
      Fault(
        claim: number, diagnostic: claims[number].diagnostic(id, message, claims[number].source.span, "SOURCE", wayOut))
    }
  }
}
