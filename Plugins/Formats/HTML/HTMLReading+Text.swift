import DocumentModel
import XMLSyntax

extension HTMLReading {
  func classes(_ node: NodeID) -> [String] {
    guard node >= 0, let value = tree.attribute("class", of: node) else { return [] }
    return HTMLSpace.words(value)
  }

  /// Identifier, classes, language, direction and data of an element.
  func attributes(_ node: NodeID) -> Attributes {
    guard tree.hasAttributes(node), !isFrameOfOurs(node) else { return .empty }
    var id: String?
    var classes: [String] = []
    var pairs: [Attributes.Pair] = []
    for (name, value) in tree.attributes(of: node) {
      switch name {
      case "id":
        let plain = HTMLSpace.words(value).joined(separator: "-")
        if !plain.isEmpty { id = plain }
      case "class": classes = HTMLSpace.words(value)
      case "lang", "xml:lang":
        if !value.isEmpty, !pairs.contains(where: { $0.key == "lang" }) {
          pairs.append(.init(key: "lang", value: value))
        }
      case "dir": if value == "rtl" || value == "ltr" { pairs.append(.init(key: name, value: value)) }
      case _ where name.hasPrefix("data-") && !isArticle && name != "data-claim":
        pairs.append(.init(key: name, value: value))
      default: break
      }
    }
    if isArticle, let name = id, !page.targets.contains(name) { id = nil }
    return Attributes(id: id, classes: isArticle ? [] : classes, pairs: pairs)
  }

  /// True for what our own pages put around their text.
  private func isFrameOfOurs(_ node: NodeID) -> Bool {
    switch element(node) {
    case .main: tree.attribute("id", of: node) == "page-text"
    case .div: tree.attribute("class", of: node) == "page"
    default: false
    }
  }

  /// All text in a node on one line.
  func plainText(_ node: NodeID) -> String {
    var line: [UInt8] = []
    var isAfterSpace = false
    var index = node
    let end = tree.end(of: node)
    while index < end {
      if isSkipped[Int(index)] || element(index).isInvisible {
        index = tree.end(of: index)
        continue
      }
      for byte in tree.bytes(of: index) {
        if HTMLSpace.isSpace(byte) {
          isAfterSpace = true
        } else {
          if isAfterSpace, !line.isEmpty { line.append(0x20) }
          isAfterSpace = false
          line.append(byte)
        }
      }
      index += 1
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// True for a text of white space.
  func isBlank(_ node: NodeID) -> Bool { tree[node].isText && tree.bytes(of: node).allSatisfy(HTMLSpace.isSpace) }

  /// Text as it is written, with its line ends.
  func literal(_ node: NodeID) -> String {
    if tree[node].isText {
      let text = String(decoding: tree.bytes(of: node), as: UTF8.self)
      return text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
    }
    var result = ""
    for child in children(node) {
      switch element(child) {
      case .br: result += "\n"
      case let element where element.isInvisible: break
      case .img: result += tree.attribute("alt", of: child) ?? ""
      default: result += literal(child)
      }
    }
    return result
  }
}

/// White space that means one space, and whether the page broke the line there.
enum HTMLSpace {
  case space, lineEnd

  /// The words of a text, and the values of an attribute that lists them.
  static func words(_ text: String) -> [String] {
    text.utf8.split(whereSeparator: isSpace).map { String(Substring($0)) }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C)
  }
}

/// The classes of a passage of code: its language first.
enum CodeClasses {
  static func of(_ classes: [String], parent: [String], language: String?) -> [String] {
    var rest = classes.filter { !own.contains($0) }
    if let index = rest.firstIndex(where: { $0.hasPrefix("language-") || $0.hasPrefix("lang-") }) {
      let name = rest.remove(at: index)
      let word = String(name[name.index(after: name.firstIndex(of: "-") ?? name.startIndex)...])
      return word.isEmpty ? rest : [word] + rest.filter { $0 != word }
    }
    if let name = parent.first(where: { $0.hasPrefix("highlight-source-") }) {
      return [String(name.dropFirst("highlight-source-".count))] + rest
    }
    if let language, !language.isEmpty, !rest.contains(language) { rest.insert(language, at: 0) }
    return rest
  }

  private static let own: Set<String> = ["sourceCode", "highlight", "hljs", "prettyprint", "codehilite"]
}
