import Diagnostics

/// The words that an access label is written with, and what looks like them.
enum LabelWords {
  static let keys: Set<String> = ["label", "labels", "tlp", "access", "embargo", "classification", "tpl", "ltp"]
  /// Words near one of `keys` that mean something else.
  private static let others: Set<String> = ["accessed", "level", "table", "lapel", "libel"]

  /// True for a key that can only be meant as a label: one of the words in any case, alone or as part of a longer key.
  static func isKey(_ key: String) -> Bool {
    let parts = key.lowercased().split { "-_. ".contains($0) }.map(String.init)
    return parts.first.map(keys.contains) ?? false || parts.contains { $0 != "access" && keys.contains($0) }
  }

  /// True for such a key and for a near miss of one.
  static func isNearKey(_ key: String) -> Bool {
    isKey(key) || isLevel(key)
      || !others.contains(key)
        && NearestName.find(key, among: ["label", "access", "embargo", "classification"]) != nil
  }

  /// True for a text that is a level of the Traffic Light Protocol or would like to be one: `TLP:` and something, in
  /// any case and spelling.
  static func isLevel(_ text: String) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    let bytes = folded(text)
    guard bytes.starts(with: "tlp".utf8), bytes.count <= 24, let next = bytes.dropFirst(3).first else { return false }
    return !(97...122).contains(next) && !(48...57).contains(next)
      || ["white", "clear", "green", "amber", "red"].contains { bytes.dropFirst(3).starts(with: $0.utf8) }
  }

  /// True where a label stands inside of a text, as `label: TLP:AMBER` does where its line was swallowed.
  static func areWritten(in text: String) -> Bool {
    guard mentionsLevel(text) else { return false }
    let bytes = Array(text.lowercased().utf8)
    let skipped: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0x22, 0x27, 0x7B]
    for index in bytes.indices where bytes[index...].starts(with: "tlp".utf8) {
      let before = bytes[..<index].reversed().drop { skipped.contains($0) }
      guard before.first == 0x3A || before.first == 0x3D else { continue }
      let word = before.dropFirst().drop { skipped.contains($0) }.prefix { (97...122).contains($0) }
      if isNearKey(String(decoding: word.reversed(), as: UTF8.self)) { return true }
    }
    return false
  }

  /// True where text that is not decoded might hold a label above TLP:CLEAR.
  static func mayRestrict(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: folded(String(decoding: bytes, as: UTF8.self)), as: UTF8.self)
      .replacing("tlp:clear", with: "")
    return text.contains("tlp") || text.contains("embargo")
  }

  /// True where text that is not decoded names labels at all.
  static func areNamed(in bytes: [UInt8]) -> Bool {
    let text = String(decoding: folded(String(decoding: bytes, as: UTF8.self)), as: UTF8.self)
      .replacing("label:tlp:clear", with: "")
    return ["tlp", "label", "lable", "embargo", "access:", "classification"].contains { text.contains($0) }
  }

  /// True where the letters of a level's name stand side by side, in either case.
  private static func mentionsLevel(_ text: String) -> Bool {
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      let letter = byte | 0x20
      if letter == UInt8(ascii: "p"), before == (UInt8(ascii: "t"), UInt8(ascii: "l")) { return true }
      before = (before.1, letter)
    }
    return false
  }

  /// In lower case, without what cannot be seen, and with the wide letters of East Asian input as ordinary ones.
  private static func folded(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if byte > 0x20 { result.append((65...90).contains(byte) ? byte | 0x20 : byte) }
      } else if (0xFF01...0xFF5E).contains(scalar.value) {
        let byte = UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)
        result.append((65...90).contains(byte) ? byte | 0x20 : byte)
      } else if !scalar.properties.isWhitespace, !scalar.properties.isDefaultIgnorableCodePoint {
        result += Array(scalar.properties.lowercaseMapping.utf8)
      }
    }
    return result
  }
}
