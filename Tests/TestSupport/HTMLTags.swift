/// The tags of a page, read strictly: enough to see whether elements nest, ids are unique and nothing active stands in
/// the page.
public struct HTMLTags {
  public struct Tag: Hashable {
    public var name: String
    public var attributes: [String: String]
    public var isEnd: Bool
  }

  public private(set) var tags: [Tag] = []
  /// What is wrong with the nesting.
  public private(set) var problems: [String] = []

  private static let void: Set<String> = ["meta", "br", "hr", "img", "link", "input", "col", "source", "wbr"]

  public init(_ page: String) {
    let bytes = Array(page.utf8)
    var index = 0
    var open: [String] = []
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if bytes[index...].starts(with: "<!".utf8) {
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
        continue
      }
      guard let (tag, end, isSelfClosed) = Self.tag(bytes, index) else {
        problems.append("a stray “<” at byte \(index)")
        index += 1
        continue
      }
      tags.append(tag)
      index = end
      if tag.isEnd {
        if open.last == tag.name { open.removeLast() } else { problems.append("</\(tag.name)> in \(open.suffix(3))") }
      } else if !Self.void.contains(tag.name), !isSelfClosed {
        open.append(tag.name)
        if tag.name == "style" || tag.name == "script" {
          let closing = Array("</\(tag.name)".utf8)
          while index < bytes.count, !bytes[index...].starts(with: closing) { index += 1 }
        }
      }
    }
    if !open.isEmpty { problems.append("never ended: \(open)") }
  }

  private static func tag(_ bytes: [UInt8], _ start: Int) -> (tag: Tag, end: Int, isSelfClosed: Bool)? {
    var index = start + 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    func word(_ stops: String) -> String {
      let first = index
      while index < bytes.count, !stops.utf8.contains(bytes[index]) { index += 1 }
      return String(decoding: bytes[first..<index], as: UTF8.self)
    }
    let name = word(" \t\n/>")
    guard name.first?.isLetter ?? false else { return nil }
    var attributes: [String: String] = [:]
    while index < bytes.count {
      while index < bytes.count, " \t\n/".utf8.contains(bytes[index]) { index += 1 }
      guard index < bytes.count else { return nil }
      if bytes[index] == UInt8(ascii: ">") {
        return (
          Tag(name: name.lowercased(), attributes: attributes, isEnd: isEnd), index + 1,
          bytes[index - 1] == UInt8(ascii: "/")
        )
      }
      let key = word("= \t\n/>").lowercased()
      guard !key.isEmpty, attributes[key] == nil else { return nil }
      attributes[key] = ""
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
      guard bytes[index + 1] == UInt8(ascii: "\"") else { return nil }
      index += 2
      attributes[key] = word("\"")
      index += 1
    }
    return nil
  }

  public var ids: [String] { tags.compactMap { $0.attributes["id"] } }

  /// What a browser would run, fetch or submit: it must be empty whatever the input was.
  public var active: [String] {
    tags.flatMap { tag -> [String] in
      var found: [String] = []
      if ["iframe", "object", "embed", "form", "base", "link", "frame", "applet"].contains(tag.name), !tag.isEnd {
        found.append(tag.name)
      }
      if tag.name == "script", !tag.isEnd, tag.attributes["type"] != "application/ld+json" { found.append("script") }
      for (key, value) in tag.attributes.sorted(by: { $0.key < $1.key }) {
        let plain = value.lowercased().filter { !$0.isWhitespace }
        if key.hasPrefix("on") || key == "style" || key == "srcdoc" { found.append(key) }
        if ["href", "src", "action", "formaction", "xlink:href"].contains(key),
          ["javascript:", "vbscript:", "data:text", "data:image/svg", "file:"].contains(where: plain.hasPrefix)
        {
          found.append("\(key)=\(value)")
        }
      }
      return found
    }
  }
}
