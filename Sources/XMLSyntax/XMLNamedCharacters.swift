import CLibXML2

/// The characters that DocBook's own document types name, for documents that use a name without its declaration; no
/// declaration is ever read. What is not among the usual ones stays as it was written.
@safe struct XMLNamedCharacters: ~Copyable {
  private var entities: [String: UnsafeMutablePointer<xmlEntity>] = unsafe [:]

  deinit {
    unsafe entities.values.forEach {
      unsafe $0.pointee.content.deallocate()
      unsafe $0.deallocate()
    }
  }

  static func isKnown(_ name: String) -> Bool { characters[name] != nil }

  /// The entity in the form in which the parser knows the five of XML itself: nothing in it is read again. Nil where a
  /// document has too many names of its own.
  mutating func entity(named name: String) -> UnsafeMutablePointer<xmlEntity>? {
    if let entity = unsafe entities[name] { return unsafe entity }
    guard unsafe entities.count < 1_000 else { return nil }
    let bytes = Array((Self.characters[name] ?? "&\(name);").utf8)
    let content = UnsafeMutablePointer<xmlChar>.allocate(capacity: bytes.count + 1)
    for (index, byte) in bytes.enumerated() { unsafe content[index] = byte }
    unsafe content[bytes.count] = 0
    let entity = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
    unsafe entity.initialize(to: xmlEntity())
    unsafe entity.pointee.type = XML_ENTITY_DECL
    unsafe entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
    unsafe entity.pointee.content = unsafe content
    unsafe entity.pointee.length = Int32(clamping: bytes.count)
    unsafe entities[name] = unsafe entity
    return unsafe entity
  }

  private static let characters: [String: String] = [
    "nbsp": "\u{A0}", "shy": "\u{AD}", "mdash": "—", "ndash": "–", "hellip": "…", "lsquo": "‘", "rsquo": "’",
    "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "sect": "§", "para": "¶",
    "dagger": "†", "Dagger": "‡", "copy": "©", "reg": "®", "trade": "™", "deg": "°", "plusmn": "±", "times": "×",
    "divide": "÷", "minus": "−", "le": "≤", "ge": "≥", "ne": "≠", "rarr": "→", "larr": "←", "half": "½",
    "frac12": "½", "frac14": "¼", "frac34": "¾", "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "micro": "µ",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é",
    "egrave": "è", "ecirc": "ê", "agrave": "à", "aacute": "á", "acirc": "â", "ccedil": "ç", "iacute": "í",
    "oacute": "ó", "ocirc": "ô", "uacute": "ú", "ntilde": "ñ", "aring": "å", "oslash": "ø", "aelig": "æ",
  ]
}
