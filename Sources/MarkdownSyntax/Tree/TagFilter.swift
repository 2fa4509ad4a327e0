/// The tags that GitHub shows as text (GFM 0.29 §6.11).
enum TagFilter {
  private static let names = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]

  /// The HTML with `<` of the listed tags as `&lt;`.
  static func apply(to html: String, if isOn: Bool) -> String {
    guard isOn else { return html }
    let bytes = Array(html.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (place, byte) in bytes.enumerated() {
      if byte == "<", isListed(bytes, at: place + 1) {
        result.append(contentsOf: "&lt;".utf8)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isListed(_ bytes: [UInt8], at start: Int) -> Bool {
    let name = start < bytes.count && bytes[start] == "/" ? start + 1 : start
    var end = name
    while end < bytes.count, bytes[end].isLetter, end - name < 10 { end += 1 }
    guard end == bytes.count || bytes[end].isWhitespace || bytes[end] == ">" || bytes[end] == "/" else { return false }
    return names.contains(String(decoding: bytes[name..<end].map(\.lowercased), as: UTF8.self))
  }
}
