import EvidenceStore

/// What was verified, for people and for programs.
enum VerificationTable {
  typealias Count = SourceVerification.Count

  static let kinds: [(name: String, count: @Sendable (SourceVerification) -> Count)] = [
    ("digests", { $0.digests }), ("places", { $0.places }), ("quotations", { $0.quotations }),
  ]

  static func lines(_ counts: [(String, Count)]) -> [String] {
    let rows = counts.map { [$0.0, String($0.1.verified), String($0.1.unverified), String($0.1.wrong)] }
    return TextTable.lines([["", "verified", "unverified", "wrong"]] + rows)
  }

  static func json(_ counts: [(String, Count)], _ sources: [SourceVerification]) -> String {
    let each = sources.map { source in
      JSONValue.object([("id", .text(source.id))] + kinds.map { ($0.name, json($0.count(source))) })
    }
    return JSONValue.object(counts.map { ($0.0, json($0.1)) } + [("sources", .array(each))]).line + "\n"
  }

  private static func json(_ count: Count) -> JSONValue {
    .object([
      ("verified", .number(count.verified)), ("unverified", .number(count.unverified)), ("wrong", .number(count.wrong)),
    ])
  }
}
