/// What a format asks of text: which bytes stand for themselves, which are escaped, and which characters it forbids.
/// Forbidden characters become U+FFFD.
public struct Escaping: Sendable {
  /// Which characters may occur at all.
  public enum Repertoire: UInt8, Sendable {
    case everything
    /// `Char` of XML 1.0 §2.2: no controls but tab, line feed and carriage return; no U+FFFE and U+FFFF.
    case xml
    /// What the HTML standard does not count as an error: beside XML's rule, no U+007F to U+009F and no noncharacters.
    case html
  }

  static let pass: UInt8 = 0
  static let forbid: UInt8 = 254
  static let inspect: UInt8 = 255
  static let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]

  private let repertoire: Repertoire
  private let actions: [UInt8]
  private let replacements: [[UInt8]]

  /// - Parameter escapes: ASCII characters with what is written in their place.
  public init(_ escapes: [(Unicode.Scalar, String)], allowing repertoire: Repertoire) {
    var actions = [UInt8](repeating: Escaping.pass, count: 256)
    if repertoire != .everything {
      for byte in 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D { actions[byte] = Escaping.forbid }
      actions[0xEF] = Escaping.inspect
    }
    if repertoire == .html {
      actions[0x7F] = Escaping.forbid
      actions[0xC2] = Escaping.inspect
      for lead in 0xF0...0xF4 { actions[lead] = Escaping.inspect }
    }
    var replacements: [[UInt8]] = []
    for (scalar, text) in escapes where scalar.isASCII && replacements.count < Int(Escaping.forbid) - 1 {
      replacements.append(Array(text.utf8))
      actions[Int(scalar.value)] = UInt8(truncatingIfNeeded: replacements.count)
    }
    self.repertoire = repertoire
    self.actions = actions
    self.replacements = replacements
  }

  @inline(__always)
  func action(for byte: UInt8) -> UInt8 { actions[Int(byte)] }

  @inline(__always)
  func replacement(_ action: UInt8) -> [UInt8] { replacements[Int(action) - 1] }

  /// The length of the forbidden character at a byte that needs a second look; 0 for a character that may stand.
  func forbiddenLength(in span: borrowing Span<UInt8>, at index: Int) -> Int {
    let left = span.count - index
    switch span[index] {
    case 0xC2:
      return left > 1 && span[index + 1] < 0xA0 ? 2 : 0
    case 0xEF:
      guard left > 2 else { return 0 }
      if span[index + 1] == 0xBF { return span[index + 2] >= 0xBE ? 3 : 0 }
      return repertoire == .html && span[index + 1] == 0xB7 && (0x90...0xAF).contains(span[index + 2]) ? 3 : 0
    default:
      guard left > 3, span[index + 1] & 0x0F == 0x0F, span[index + 2] == 0xBF else { return 0 }
      return span[index + 3] >= 0xBE ? 4 : 0
    }
  }
}

extension Escaping {
  /// Text between XML tags. `>` is escaped so that `]]>` cannot occur.
  public static let xmlText = Escaping([("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#13;")], allowing: .xml)

  /// An XML attribute's value in double quotation marks. White space survives the parser's normalisation.
  public static let xmlAttribute = Escaping(
    [
      ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("\t", "&#9;"), ("\n", "&#10;"), ("\r", "&#13;"),
    ], allowing: .xml)

  /// Text between HTML tags.
  public static let htmlText = Escaping([("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")], allowing: .html)

  /// An HTML attribute's value in double quotation marks.
  public static let htmlAttribute = Escaping(
    [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")], allowing: .html)
}
