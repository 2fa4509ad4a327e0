import DocumentModel

/// The notes of the apparatus while they are put in place: what each became, and how much of it was written again.
struct JSONNoteTable {
  /// How many bytes of notes that are called several times may be written again, beside eight times everything else.
  private static let allowance = 100_000

  /// In order of number.
  let all: [Note]
  /// True while a note is being written.
  var isInside = false
  private let positions: [Int: Int]
  private var written: [Int: [UInt8]] = [:]
  private var repeated = 0

  init(_ notes: [Note]) {
    all = notes
    positions = Dictionary(notes.enumerated().map { ($1.number, $0) }) { first, _ in first }
  }

  subscript(number: Int) -> Note? { positions[number].map { all[$0] } }

  /// The notes that were written nowhere yet.
  var uncalled: [Note] { all.filter { written[$0.number] == nil } }

  mutating func keep(_ bytes: [UInt8], of number: Int) { written[number] = bytes }

  /// What a note became where it was called first; nil where it was not called yet.
  func bytes(of number: Int) -> [UInt8]? { written[number] }

  /// True, and counted, where a note may be written once more: the output stays in proportion to the document.
  mutating func mayRepeat(_ bytes: [UInt8], total: Int) -> Bool {
    guard repeated + bytes.count <= Self.allowance + 8 * max(0, total - repeated) else { return false }
    repeated += bytes.count
    return true
  }
}
