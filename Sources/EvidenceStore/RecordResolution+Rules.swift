import Diagnostics
import DocumentModel
import Evidence
import FoundationEssentials
import YAMLSyntax

/// What has to hold inside a record.
extension RecordResolution {
  mutating func check(_ source: SourceRecord, _ fields: RecordFields) {
    let dates = [("published", source.published), ("updated", source.updated), ("accessed", source.accessed)]
    for (earlier, later) in [(0, 1), (1, 2), (0, 2)] {
      guard let first = dates[earlier].1?.date.firstDay, let last = dates[later].1?.date.lastDay, last < first else {
        continue
      }
      error(
        "date/order", "“\(dates[later].0)” lies before “\(dates[earlier].0)”", at: fields.span(of: dates[later].0),
        "Correct one of the two dates.")
    }
    for number in source.boilerplate {
      guard let count = source.capture?.paragraphs, number > count else { continue }
      error(
        "evidence/boilerplate", "the text has \(count) paragraphs, and none with the number \(number)",
        at: fields.span(of: "boilerplate", item: String(number)), "Correct the number.")
    }
  }

  mutating func check(_ claim: Claim, in source: SourceRecord, _ fields: RecordFields) {
    if case .source? = claim.chain.first?.who {
    } else {
      error(
        "evidence/chain", "the chain does not start with this source", at: fields.span(of: "chain"),
        "Write “{who: self}” as its first link.")
    }
    if claim.voice == .reported, claim.chain.count < 2 {
      error(
        "evidence/chain", "a reported claim says on whose word", at: fields.span(of: "voice"),
        "Add “by:” with an actor, a work or unnamed:role.")
    }
    if claim.voice == .forecast, claim.likelihood == nil, !fields.has("likelihood") {
      error(
        "evidence/likelihood", "a forecast has a likelihood", at: fields.span(of: "voice"),
        "Add “likelihood:” with one of: \(Likelihood.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    if claim.likelihood != nil, claim.voice != .forecast, claim.voice != .inferred {
      error(
        "evidence/likelihood", "only a forecast or an inference has a likelihood", at: fields.span(of: "likelihood"),
        "Write “voice: forecast”, or delete the line.")
    }
    if let asOf = claim.asOf, claim.voice != .forecast { checkDate(asOf.date, source, fields, "as-of", "claim") }
    if let quote = claim.quote { checkWords(quote, "quote", fields) }
    if let quantity = claim.quantity, fields.has("quote") { compare(quantity, with: claim.text, fields) }
    if let credibility = claim.credibility, credibility < 3, source.genre == .opinion || source.genre == .advocacy {
      report(
        Diagnostic(
          "evidence/credibility", .warning,
          "a claim from \(source.genre == .opinion ? "opinion" : "advocacy") has a credibility of 3 at best",
          at: fields.span(of: "credibility"), notes: ["Write 3, or corroborate it with a source of another genre."]))
    }
    checkPlace(claim.at, in: source, fields)
  }

  mutating func check(_ event: Event, in source: SourceRecord, _ fields: RecordFields) {
    checkPlace(event.at, in: source, fields)
    if event.type != .deadline { checkDate(event.when, source, fields, "when", "event") }
    guard let printed = event.printed, let day = event.when.firstDay, day == event.when.lastDay else { return }
    let computed = CivilDate.weekday(daysSinceEpoch: day)
    let words = printed.lowercased().split { !$0.isLetter }
    let named = CivilDate.Weekday.allCases.filter { words.contains(Substring("\($0)")) }
    if let named = named.first, named != computed {
      error(
        "date/weekday", "the source prints \(name(named)), and that day was a \(name(computed))",
        at: fields.span(of: "printed"), "Correct the date, or note the misprint and leave the weekday out.")
    }
  }

  private func name(_ weekday: CivilDate.Weekday) -> String { "\(weekday)".capitalized }

  private mutating func checkDate(
    _ date: EDTF, _ source: SourceRecord, _ fields: RecordFields, _ key: String, _ noun: String
  ) {
    guard let first = date.firstDay, let published = source.published?.date.lastDay, first > published,
      source.updated?.date.lastDay.map({ first > $0 }) ?? true
    else { return }
    let place = fields.has(key) ? key : "on"
    error(
      "date/after-publication", "the \(noun) is dated after its source", at: fields.span(of: place),
      "Correct the date, or write “voice: forecast”.")
  }

  mutating func checkPlace(_ locator: Locator, in source: SourceRecord, _ fields: RecordFields) {
    guard let paragraph = locator.paragraph else { return }
    if source.boilerplate.contains(paragraph) {
      error(
        "quote/boilerplate", "paragraph \(paragraph) is not the source's own text", at: fields.span(of: "at"),
        "Point to the paragraph of the text, or take the number out of “boilerplate”.")
    } else if let count = source.capture?.paragraphs, paragraph > count {
      error(
        "quote/no-paragraph", "the text has \(count) paragraphs, and none with the number \(paragraph)",
        at: fields.span(of: "at"), "Correct the number.")
    }
  }

  mutating func checkWords(_ words: String, _ key: String, _ fields: RecordFields) {
    let count = words.split(whereSeparator: \.isWhitespace).count
    if count > 25 {
      error(
        "quote/too-long", "“\(key)” has \(count) words of the source, and 25 are the most", at: fields.span(of: key),
        "Keep the words that matter.")
    }
  }

  mutating func check(_ quantity: Quantity, _ metric: Metric?, _ fields: RecordFields) {
    let place = fields.has("quantity") ? "quantity" : "quote"
    if let metric, (quantity.unit == "%") != (metric.unit == "%") {
      error(
        "figure/unit", "the figure is in “\(quantity.unit)”, and the metric in “\(metric.unit)”",
        at: fields.span(of: place),
        "Choose another metric, or another figure.")
    }
    let interval = quantity.interval()
    if quantity.measure == .share {
      if quantity.denominator == nil {
        error(
          "figure/denominator", "a share says of what", at: fields.span(of: place), "Add “quantity: {of: …}”.")
      }
      if quantity.unit == "%", !Interval(0, 100).overlaps(interval) {
        error("figure/bounds", "a share lies between 0 and 100 percent", at: fields.span(of: place), "Correct it.")
      }
    }
    if let bounds = metric?.bounds, !bounds.overlaps(interval) {
      error(
        "figure/bounds", "the figure lies outside of what its metric can be", at: fields.span(of: place),
        "Correct the figure, or the “bounds” of the metric.")
    }
    if let population = quantity.population, let metric, metric.populations[population] == nil {
      unknown(population, "quantity", "a population of its metric", fields, metric.populations.keys)
    }
    if let printed = quantity.printed, fields.has("quantity") {
      let figures = FigureParser().figures(in: printed)
      if !figures.isEmpty, !figures.contains(where: { $0.figure.interval() == quantity.figure.interval() }) {
        error(
          "figure/printed", "“printed” reads as another figure", at: fields.span(of: "quantity"),
          "Write the figure as the source prints it, hedge included.")
      }
    }
  }

  /// The claim's own words may be vaguer than the quote's figure, never another figure.
  private mutating func compare(_ quantity: Quantity, with text: String, _ fields: RecordFields) {
    let figures = FigureParser().figures(in: text)
    guard !figures.isEmpty else { return }
    let evidence = quantity.figure.interval(isExact: true)
    if figures.contains(where: { $0.figure == quantity.figure }) { return }
    let near = figures.filter { $0.figure.interval().overlaps(evidence) }
    if near.isEmpty {
      error(
        "figure/contradicts", "no figure of the text agrees with the quote's", at: fields.span(of: "text"),
        "The quote prints “\(quantity.printed ?? "another figure")”.")
    } else if !near.contains(where: { $0.figure.interval(isExact: true).contains(evidence) }) {
      report(
        Diagnostic(
          "figure/sharper", .warning, "the text is more exact than the quote", at: fields.span(of: "text"),
          notes: ["The quote prints “\(quantity.printed ?? "another figure")”."]))
    }
  }
}
