import Diagnostics
import DocumentModel

/// A comment that lets findings of rules pass in the block after it:
/// `<!-- dossier: allow figure/unbound until 2026-09 because it is an ordinal -->`.
public struct Exemption: Hashable, Sendable {
  /// Ids of rules, or patterns such as `figure/*`.
  public var rules: [String]
  /// The last day on which it holds, as written (EDTF); nil where it does not end.
  public var until: String?
  public var reason: String
  /// The comment.
  public var span: SourceSpan
  /// The next block; of no file where none follows.
  public var block = SourceSpan.none

  /// Nil where the words do not have the form; then it exempts nothing.
  init?(words text: String, span: SourceSpan) {
    var words = text.split(whereSeparator: \.isWhitespace)[...]
    guard words.popFirst() == "allow" else { return nil }
    rules = []
    while let word = words.first, word != "until", word != "because" {
      rules += word.split(separator: ",").map(String.init)
      words.removeFirst()
    }
    if words.first == "until" {
      guard words.count > 1 else { return nil }
      until = String(words[words.startIndex + 1])
      words.removeFirst(2)
    }
    guard words.popFirst() == "because", !words.isEmpty, !rules.isEmpty, rules.allSatisfy({ $0.contains("/") }) else {
      return nil
    }
    reason = words.joined(separator: " ")
    self.span = span
  }
}

extension Findings {
  /// Notes an HTML comment that is addressed to Dossier. One that nearly is, and one whose words do not have the form,
  /// exempt nothing, and that is an error.
  mutating func note(comment bytes: ArraySlice<UInt8>, at span: SourceSpan) {
    let text = bytes.dropFirst(4).prefix(Self.longestComment)
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return }
    let address = String(decoding: text[..<colon], as: UTF8.self).filter { !$0.isWhitespace }
    guard
      address == "dossier" || address.count < 12 && NearestName.isNear(address.lowercased(), "dossier", edits: 2)
    else { return }
    var words = String(decoding: text[(colon + 1)...], as: UTF8.self)
    if let end = words.firstRange(of: "-->") { words = String(words[..<end.lowerBound]) }
    if address == "dossier", let exemption = Exemption(words: words, span: span) {
      exemptions.append(exemption)
    } else {
      diagnostics.append(
        Diagnostic(
          "exemption/syntax", .error, "this comment looks like an exemption and is none", at: span,
          notes: ["write <!-- dossier: allow rule/name until 2027-01 because … -->; until may be left out"]))
    }
  }

  /// Longer comments are no exemptions.
  private static let longestComment = 2_000
}

extension [Exemption] {
  /// Gives each the block that follows it.
  mutating func find(in blocks: [Block]) {
    guard !isEmpty else { return }
    var spans: [SourceSpan] = []
    func visit(_ blocks: [Block]) {
      for block in blocks {
        spans.append(block.span)
        block.visitChildren(blocks: visit, inlines: { _ in })
      }
    }
    visit(blocks)
    spans.sort { ($0.offset, -$0.end) < ($1.offset, -$1.end) }
    var next = 0
    // The exemptions stand in the order of the file, too.
    for index in indices {
      while next < spans.count, Int(spans[next].offset) < self[index].span.end { next += 1 }
      self[index].block = next < spans.count ? spans[next] : .none
    }
  }
}
