/// What can be told of a PDF without reading it.
enum PDFBytes {
  /// True for a file that begins and ends as one.
  static func areWhole(_ bytes: [UInt8]) -> Bool {
    let end = bytes.suffix(1024)
    let mark = Array("%%EOF".utf8)
    return bytes.starts(with: "%PDF-".utf8) && end.indices.contains { end[$0...].starts(with: mark) }
  }

  /// The file with the times of its making set to midnight of a day. No byte moves, so the offsets in it hold.
  ///
  /// - Parameter day: days since 1970-01-01.
  static func settled(_ bytes: [UInt8], _ day: Int) -> [UInt8] {
    var bytes = bytes
    let digits = Array("\(date(day))000000".utf8)
    guard digits.count == 14 else { return bytes }
    for key in ["/CreationDate (D:", "/ModDate (D:"].map({ Array($0.utf8) }) {
      var place = 0
      while let start = position(of: key, in: bytes, from: place) {
        place = start + key.count
        let end = place + digits.count
        guard end <= bytes.count, bytes[place..<end].allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
        bytes.replaceSubrange(place..<end, with: digits)
      }
    }
    return bytes
  }

  private static func position(of key: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= key.count else { return nil }
    var place = start
    while place <= bytes.count - key.count {
      if bytes[place] == key[0], bytes[place...].starts(with: key) { return place }
      place += 1
    }
    return nil
  }

  /// A day as `20221231` (Howard Hinnant's civil_from_days).
  private static func date(_ day: Int) -> String {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * ofYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return padded(year, 4) + padded(month, 2) + padded(ofYear - (153 * part + 2) / 5 + 1, 2)
  }
}
