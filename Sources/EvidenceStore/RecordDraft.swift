import DocumentModel
import Evidence
import YAMLSyntax

/// A record as written: what is not written is inferred later, from what an audience may see and from nothing else.
struct RecordDraft: Sendable {
  enum Payload: Sendable {
    case claim(ClaimDraft)
    case quotation(Quotation)
    case position(Position)
    case event(Event)
    case recommendation(Recommendation)
    case relation(Relation, QuantityDraft?)
  }

  var payload: Payload
  /// Nil where none is written.
  var id: String?
  /// A tombstone keeps its id and nothing else.
  var isWithdrawn = false
  var asOf: StatedDate?
  /// For the places of values.
  var fields: RecordFields

  var kind: EvidenceRecord.Kind {
    switch payload {
    case .claim: .claim
    case .quotation: .quotation
    case .position: .position
    case .event: .event
    case .recommendation: .recommendation
    case .relation: .relation
    }
  }
}

/// A claim with what has to be inferred for it.
struct ClaimDraft: Sendable {
  var claim: Claim
  var voice: Voice?
  var metric: String?
  var quantity: QuantityDraft?
  /// Which figure of the quote is meant.
  var figure: String?
}

/// A quantity as far as it is written.
struct QuantityDraft: Sendable {
  var figure: Quantity.Figure?
  var unit: String?
  var metric: String?
  var population: String?
  var place: String?
  var denominator: String?
  var measure: Quantity.Measure?
  var period: String?
  var asOf: EDTF?
  var printed: String?
  var isExact = false
  /// True where a fault has been reported already.
  var isFaulty = false
}

/// A source as written, with its records.
struct SourceDraft: Sendable {
  var source: SourceRecord
  /// An id of the registry or a printed name.
  var publisher: String?
  var hasType = false
  var hasLanguage = false
  var interests: [Interest] = []
  var fields: RecordFields
  var records: [Labelled<RecordDraft>] = []

  struct Interest: Sendable {
    var who: String?
    var what: String
  }
}
