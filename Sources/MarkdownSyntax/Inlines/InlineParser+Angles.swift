extension InlineParser {
  /// What starts with `<`: an autolink, a comment, or another piece of HTML.
  mutating func takeAngle() -> Bool {
    if let end = addressEnd() ?? mailEnd() {
      takeAutolink(to: end, prefix: addressEnd() == nil ? "mailto:" : "")
      return true
    }
    guard extensions.contains(.rawHTML), place + 1 < limit else { return false }
    switch bytes[place + 1] {
    case "!": return takeDeclaration()
    case "?": return takeClosed(.html, by: "?>", after: 2, or: .instruction)
    default:
      guard let end = HTMLScanner.tag(in: bytes, at: place, limit: limit) else { return false }
      emit(.html, place, end)
      return true
    }
  }

  private mutating func takeAutolink(to end: Int, prefix: String) {
    var payload = AutolinkPayload(prefix: prefix)
    var next = end
    if extensions.contains(.attributes), let (found, after) = AttributeScanner.scan(text, at: end, limit: limit),
      case .attributes(let value) = found
    {
      payload.attributes = value
      next = after
    }
    autolinks.append(payload)
    emit(.autolink, place, end, data: autolinks.count - 1)
    place = next
    runStart = next
  }

  private mutating func takeDeclaration() -> Bool {
    if bytes.matches("<!--", at: place, limit: limit) {
      for short in ["<!-->", "<!--->"] as [StaticString] where bytes.matches(short, at: place, limit: limit) {
        emit(.comment, place, place + short.utf8CodeUnitCount)
        return true
      }
      return takeClosed(.comment, by: "-->", after: 4, or: .comment)
    }
    if bytes.matches("<![CDATA[", at: place, limit: limit) {
      return takeClosed(.html, by: "]]>", after: 9, or: .cdata)
    }
    guard place + 2 < limit, bytes[place + 2].isLetter else { return false }
    return takeClosed(.html, by: ">", after: 3, or: .declaration)
  }

  private mutating func takeClosed(
    _ kind: InlineEvent.Kind, by closer: StaticString, after length: Int, or opener: Opener
  ) -> Bool {
    guard !hopeless.contains(opener) else { return false }
    guard let close = bytes.find(closer, from: place + length, limit: limit) else {
      hopeless.insert(opener)
      return false
    }
    emit(kind, place, close + closer.utf8CodeUnitCount)
    return true
  }

  /// The place after `<scheme:address>`, or nil.
  private func addressEnd() -> Int? {
    var at = place + 1
    guard at < limit, bytes[at].isLetter else { return nil }
    let scheme = at
    while at < limit, at - scheme <= 32, bytes[at].isAlphanumeric || isSchemeMark(bytes[at]) { at += 1 }
    guard at - scheme >= 2, at - scheme <= 32, at < limit, bytes[at] == ":" else { return nil }
    while at < limit, bytes[at] > 0x20, bytes[at] != "<", bytes[at] != ">" { at += 1 }
    return at < limit && bytes[at] == ">" ? at + 1 : nil
  }

  private func isSchemeMark(_ byte: UInt8) -> Bool { byte == "+" || byte == "." || byte == "-" }

  /// The place after `<name@host>`, or nil.
  private func mailEnd() -> Int? {
    var at = place + 1
    while at < limit, bytes[at].isAlphanumeric || isMailMark(bytes[at]) { at += 1 }
    guard at > place + 1, at < limit, bytes[at] == "@" else { return nil }
    repeat {
      at += 1
      let label = at
      while at < limit, bytes[at].isAlphanumeric || bytes[at] == "-" { at += 1 }
      guard at > label, at - label <= 63, bytes[label] != "-", bytes[at - 1] != "-" else { return nil }
    } while at < limit && bytes[at] == "."
    return at < limit && bytes[at] == ">" ? at + 1 : nil
  }

  private func isMailMark(_ byte: UInt8) -> Bool {
    switch byte {
    case ".", "!", "#", "$", "%", "&", "'", "*", "+", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~", "-": true
    default: false
    }
  }
}
