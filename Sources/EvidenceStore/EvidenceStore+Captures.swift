import Diagnostics
import DocumentModel
import Evidence

extension EvidenceStore {
  /// Compares the records that an audience sees with the captured texts: quoted words and printed figures stand where
  /// they are said to stand, and paraphrases are in words of their own.
  ///
  /// A source without a capture at hand is one information, `quote/unverified`.
  public func quoteDiagnostics(
    for clearance: AccessLabel.Level, today: Int, captures: CaptureIndex
  ) -> [Diagnostic] {
    verification(for: clearance, today: today, captures: captures).flatMap(\.diagnostics)
  }

  /// What comparing the records that an audience sees with the captured texts comes to, source by source.
  ///
  /// - Parameter today: days since 1970-01-01, for embargoes.
  public func verification(
    for clearance: AccessLabel.Level, today: Int, captures: CaptureIndex
  ) -> [SourceVerification] {
    let view = view(for: clearance, today: today)
    let names = view.registries.printedNames + view.sources.compactMap(\.title)
    return view.sources.map { source in
      guard let reference = source.capture, let capture = captures[reference.sha256] else {
        return SourceVerification(
          of: source, isAltered: source.capture.map { captures.isAltered($0.sha256) } ?? false)
      }
      return QuoteVerification(source: source, capture: capture, names: names).result()
    }
  }
}

extension Registries {
  /// Everything that a text may repeat without quoting: names of actors and places, titles of works, terms.
  fileprivate var printedNames: [String] {
    actors.values.flatMap { $0.names.map(\.text) } + places.values.flatMap { $0.names.map(\.text) }
      + works.values.map(\.title) + publishers.values.map(\.name) + glossary.values.map(\.term)
      + actors.values.flatMap { $0.roles.map(\.title) }
  }
}

/// The words of a source that a record says are printed there.
enum QuotedWords {
  static func of(_ record: EvidenceRecord) -> [String] {
    let words: [String?] =
      switch record {
      case .claim(let claim): [claim.quote, claim.at.exact, claim.quantity?.printed]
      case .quotation(let quotation): [quotation.exact]
      case .position(let position): [position.quote, position.at.exact]
      case .event(let event): [event.printed, event.at.exact]
      case .recommendation(let recommendation): [recommendation.at.exact]
      case .relation: []
      }
    // What stands inside other words is verified with them.
    return words.compactMap(\.self).reduce(into: []) { kept, words in
      if !kept.contains(where: { $0.contains(words) }) { kept.append(words) }
    }
  }

  static func unverified(_ source: SourceRecord) -> Diagnostic {
    Diagnostic(
      "quote/unverified", .information, "no captured text of “\(source.id)” is at hand to check its quotations",
      at: SourceSpan(file: source.span.file, offset: Int(source.span.offset), length: 0),
      notes: ["Name the folder of captures with --captures."])
  }
}

/// Checks one source against its capture.
struct QuoteVerification {
  let source: SourceRecord
  let capture: Capture
  let names: [String]

  func result() -> SourceVerification {
    var found: [Diagnostic] = []
    var result = SourceVerification(id: source.id)
    result.digests.verified += 1
    if let said = source.capture?.paragraphs, said != capture.paragraphs.count {
      found.append(
        fault(
          "quote/paragraphs", "the captured text has \(capture.paragraphs.count) paragraphs, not \(said)", source.span,
          "Correct “text: {paragraphs: …}”."))
    }
    let runs = SharedRun(source: capture.paragraphs.map(\.text).joined(separator: "\n"), names: names)
    for record in source.records {
      if let problem = problem(withPlaceOf: record) {
        found.append(problem)
        result.places.wrong += 1
      } else if SourceVerification.hasPlace(record) {
        result.places.verified += 1
      }
      for words in QuotedWords.of(record) {
        if let problem = problem(with: words, of: record) {
          found.append(problem)
          result.quotations.wrong += 1
        } else {
          result.quotations.verified += 1
        }
      }
      guard record.kind != .quotation else { continue }
      let run = runs.longest(in: record.text)
      if run.count >= 8 {
        found.append(
          Diagnostic(
            "quote/unmarked", run.count >= 15 ? .error : .warning,
            "“\(record.id)” repeats \(run.count) words of its source in a row", at: record.span,
            notes: ["Say it in words of your own: “\(run.words)”."]))
      }
    }
    result.diagnostics = found
    return result
  }

  /// A paragraph that the text does not have, or a range that holds other words than `exact`.
  private func problem(withPlaceOf record: EvidenceRecord) -> Diagnostic? {
    if let number = record.at.paragraph, capture.paragraph(number) == nil {
      return fault(
        "quote/no-paragraph",
        "“\(record.id)” points to paragraph \(number), and the captured text has \(capture.paragraphs.count)",
        record.span, "Correct “at: {paragraph: …}”.")
    }
    guard let range = record.at.range, let exact = record.at.exact else { return nil }
    if case .found(_, let found) = capture.anchor(exact, in: record.at.paragraph), found == range { return nil }
    return fault(
      "quote/range",
      "“\(record.id)” points to code points \(range.lowerBound) to \(range.upperBound), where its words do not stand",
      record.span, "Correct “start” and “end”, or delete them: the words are found without.")
  }

  private func problem(with words: String, of record: EvidenceRecord) -> Diagnostic? {
    switch capture.anchor(words, in: record.at.paragraph) {
    case .found: return nil
    case .ambiguous(let paragraphs):
      return fault(
        "quote/ambiguous", "“\(record.id)” quotes words that stand in \(paragraphs.count) paragraphs", record.span,
        "Add “at: {paragraph: …}” with one of: \(paragraphs.map(String.init).joined(separator: ", ")).")
    case .notFound:
      let elsewhere =
        switch capture.anchor(words) {
        case .found(let paragraph, _): "They stand in paragraph \(paragraph)."
        case .ambiguous(let paragraphs):
          "They stand in paragraphs \(paragraphs.map(String.init).joined(separator: ", "))."
        case .notFound: "Quote the words as they are printed."
        }
      return fault(
        "quote/not-found", "“\(record.id)” quotes words that do not stand where it says", record.span, elsewhere)
    }
  }

  private func fault(_ id: DiagnosticID, _ message: String, _ span: SourceSpan, _ wayOut: String) -> Diagnostic {
    Diagnostic(id, .error, message, at: span, notes: [wayOut])
  }
}
