/// Addresses that are links without marks around them (GFM 0.29 §6.9).
extension InlineParser {
  /// `www.…`, or what follows the scheme of `https://…`.
  mutating func takeBareAddress(_ byte: UInt8) -> Bool {
    byte == ":" ? takeAddressAfterScheme() : takeHostName()
  }

  private mutating func takeHostName() -> Bool {
    guard bytes.matches("www.", at: place, limit: limit, ignoringCase: true), mayStartAddress(at: place) else {
      return false
    }
    guard let domain = domainEnd(from: place, allowsShort: false) else { return false }
    autolinks.append(AutolinkPayload(prefix: "http://"))
    emit(.autolink, place, trimmedEnd(from: place, to: addressLimit(from: domain)), data: autolinks.count - 1)
    return true
  }

  private mutating func takeAddressAfterScheme() -> Bool {
    guard bytes.matches("://", at: place, limit: limit) else { return takeMailScheme() }
    var start = place
    while start > runStart, bytes[start - 1].isLetter { start -= 1 }
    let scheme = text.string(start, place).lowercased()
    guard scheme == "http" || scheme == "https" || scheme == "ftp",
      let domain = domainEnd(from: place + 3, allowsShort: true)
    else { return false }
    autolinks.append(AutolinkPayload(prefix: ""))
    emit(.autolink, start, trimmedEnd(from: start, to: addressLimit(from: domain)), data: autolinks.count - 1)
    return true
  }

  /// `mailto:name@host` and `xmpp:name@host/resource`.
  private mutating func takeMailScheme() -> Bool {
    var start = place
    while start > runStart, bytes[start - 1].isLetter { start -= 1 }
    let scheme = text.string(start, place).lowercased()
    guard scheme == "mailto" || scheme == "xmpp" else { return false }
    var at = place + 1
    while at < limit, isLocalPart(bytes[at]) { at += 1 }
    guard at > place + 1, at < limit, bytes[at] == "@", var end = mailDomainEnd(from: at + 1) else { return false }
    if scheme == "xmpp", end < limit, bytes[end] == "/" {
      var resource = end + 1
      while resource < limit, bytes[resource].isAlphanumeric || bytes[resource] == "@" || bytes[resource] == "." {
        resource += 1
      }
      while resource > end + 1, bytes[resource - 1] == "." { resource -= 1 }
      if resource > end + 1 { end = resource }
    }
    autolinks.append(AutolinkPayload(prefix: ""))
    emit(.autolink, start, end, data: autolinks.count - 1)
    return true
  }

  /// The address around an `@`.
  mutating func takeMailAddress() -> Bool {
    var start = place
    while start > runStart, isLocalPart(bytes[start - 1]) { start -= 1 }
    guard start < place, let end = mailDomainEnd(from: place + 1) else { return false }
    autolinks.append(AutolinkPayload(prefix: "mailto:"))
    emit(.autolink, start, end, data: autolinks.count - 1)
    return true
  }

  private func isLocalPart(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == "." || byte == "-" || byte == "_" || byte == "+"
  }

  private func mailDomainEnd(from start: Int) -> Int? {
    var at = start
    var dots = 0
    while at < limit {
      if bytes[at].isAlphanumeric || bytes[at] == "-" || bytes[at] == "_" {
        at += 1
      } else if bytes[at] == ".", at > start, at + 1 < limit, bytes[at + 1].isAlphanumeric {
        dots += 1
        at += 1
      } else {
        break
      }
    }
    guard dots > 0, at > start, bytes[at - 1] != "-", bytes[at - 1] != "_" else { return nil }
    if at < limit, bytes[at] == "@" { return nil }
    return at
  }

  /// True at the start of a line, after white space, and after `*`, `_`, `~`, `(`.
  private func mayStartAddress(at start: Int) -> Bool {
    guard start > text.start else { return true }
    switch bytes[start - 1] {
    case "*", "_", "~", "(": return true
    case let byte: return byte.isWhitespace
    }
  }

  /// The end of a domain of letters, digits, `-`, `_` and at least one period; no `_` in its last two parts.
  private func domainEnd(from start: Int, allowsShort: Bool) -> Int? {
    var at = start
    var dots = 0
    var (last, before) = (0, 0)
    while at < limit {
      let byte = bytes[at]
      if byte == "_" {
        last += 1
      } else if byte == "." {
        (before, last) = (last, 0)
        dots += 1
      } else if !byte.isWordPart, byte != "-" {
        break
      }
      at += 1
    }
    guard at > start, last == 0, before == 0, allowsShort || dots > 0, bytes[start].isWordPart else { return nil }
    return at
  }

  /// An address goes to white space or `<`; inside brackets also to their end.
  private func addressLimit(from start: Int) -> Int {
    var at = start
    while at < limit, !bytes[at].isWhitespace, bytes[at] != "<" {
      if bytes[at] == "]", !brackets.isEmpty { break }
      at += 1
    }
    return at
  }

  /// An address without the punctuation, the unbalanced parentheses and the entity at its end.
  private func trimmedEnd(from start: Int, to end: Int) -> Int {
    var end = end
    var balance = 0
    for at in start..<end {
      if bytes[at] == "(" { balance += 1 }
      if bytes[at] == ")" { balance -= 1 }
    }
    while end > start {
      switch bytes[end - 1] {
      case "?", "!", ".", ",", ":", "*", "_", "~", "'", "\"": end -= 1
      case ")":
        if balance >= 0 { return end }
        balance += 1
        end -= 1
      case ";":
        var name = end - 1
        while name > start, bytes[name - 1].isAlphanumeric { name -= 1 }
        guard name < end - 1, name > start, bytes[name - 1] == "&" else {
          end -= 1
          continue
        }
        end = name - 1
      default: return end
      }
    }
    return end
  }
}
