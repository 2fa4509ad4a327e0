/// What a writer has to know of a language tag (BCP 47): whether it can be written, and which way its text runs.
public struct LanguageTag: Hashable, Sendable {
  /// As written, with `_` made `-`.
  public let text: String

  /// Nil where the text does not have the form of a tag: subtags of one to eight letters or digits, the first of
  /// letters only.
  public init?(_ text: String) {
    var length = 0
    var isFirst = true
    var tag: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        length += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where !isFirst:
        length += 1
      case UInt8(ascii: "-") where length > 0, UInt8(ascii: "_") where length > 0:
        length = 0
        isFirst = false
        tag.append(UInt8(ascii: "-"))
        continue
      default: return nil
      }
      guard length <= 8 else { return nil }
      tag.append(byte)
    }
    guard length > 0 else { return nil }
    self.text = String(decoding: tag, as: UTF8.self)
  }

  /// True where the script, or else the language, is written from right to left.
  public var isRightToLeft: Bool {
    let subtags = text.lowercased().split(separator: "-")
    if let script = subtags.dropFirst().first(where: { $0.count == 4 && $0.utf8.allSatisfy { $0 > 0x60 } }) {
      return Self.scripts.contains(String(script))
    }
    return subtags.first.map { Self.languages.contains(String($0)) } ?? false
  }

  /// The value of a `dir` attribute.
  public var direction: String { isRightToLeft ? "rtl" : "ltr" }

  private static let scripts: Set<String> = ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"]
  private static let languages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "khw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
  ]
}
