import CLibXML2

extension XMLTree {
  /// What came of reading a document.
  public struct Reading: Sendable {
    /// Nil where a budget was passed, something was declared that is refused, or the encoding is not read.
    public var tree: XMLTree?
    /// What was wrong, in order. Where the document is not well-formed the tree holds what stood before.
    public var problems: [XMLProblem]
  }

  /// Reads a document: without entities, without the network and without any other file.
  public static func read(_ source: [UInt8], limits: XMLLimits = XMLLimits()) -> Reading {
    guard source.count <= limits.bytes else {
      return Reading(tree: nil, problems: [XMLProblem(.limit, offset: 0, "more than \(limits.bytes) bytes")])
    }
    let decoding: XMLDecoding
    do {
      decoding = try XMLDecoding(source)
    } catch {
      return Reading(tree: nil, problems: [error])
    }
    if var problem = limits.check(decoding.bytes) {
      problem.offset = problem.offset.map(decoding.map.original)
      return Reading(tree: nil, problems: [problem])
    }
    XMLRuntime.start()
    var builder = XMLTreeBuilder(limits: limits, documentSize: decoding.bytes.count)
    parse(decoding.bytes, into: &builder)
    builder.finish(map: decoding.map)
    var problems = builder.problems
    if let damage = decoding.damage {
      let words = damage.count == 1 ? "a character or byte that XML forbids" : "characters or bytes that XML forbids"
      problems.insert(XMLProblem(.characters, offset: decoding.map.original(damage.offset), words), at: 0)
    }
    return Reading(tree: builder.isRefused ? nil : builder.tree, problems: problems)
  }

  private static func parse(_ bytes: [UInt8], into builder: inout XMLTreeBuilder) {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        let parser = unsafe xmlCreateMemoryParserCtxt(start, Int32(clamping: buffer.count))
      else { return builder.failure(line: 1, "the document is empty") }
      defer { unsafe xmlFreeParserCtxt(parser) }
      let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue)
      unsafe xmlCtxtUseOptions(parser, options)
      guard let handler = unsafe parser.pointee.sax else { return }
      unsafe install(in: handler)
      unsafe withUnsafeMutablePointer(to: &builder) { builder in
        unsafe parser.pointee.userData = UnsafeMutableRawPointer(builder)
        unsafe builder.pointee.attach(parser)
        unsafe xmlParseDocument(parser)
      }
    }
  }

  private static func install(in handler: UnsafeMutablePointer<xmlSAXHandler>) {
    var events = unsafe xmlSAXHandler()
    unsafe events.initialized = 0xDEED_BEAF
    unsafe events.startElementNs = elementStarted
    unsafe events.endElementNs = elementEnded
    unsafe events.characters = textArrived
    unsafe events.ignorableWhitespace = textArrived
    unsafe events.cdataBlock = textArrived
    unsafe events.processingInstruction = instructionArrived
    unsafe events.comment = commentArrived
    unsafe events.getEntity = characterWanted
    unsafe events.entityDecl = entityDeclared
    unsafe events.attributeDecl = attributeDeclared
    unsafe events.serror = problemArrived
    unsafe handler.pointee = unsafe events
  }
}

private func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTreeBuilder>? {
  unsafe context?.assumingMemoryBound(to: XMLTreeBuilder.self)
}

private func elementStarted(
  _ context: UnsafeMutableRawPointer?, _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
  _ namespace: UnsafePointer<xmlChar>?, _ namespaceCount: Int32,
  _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32, _ defaulted: Int32,
  _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let local = unsafe local else { return }
  unsafe builder(context)?.pointee.startElement(local, namespace, attributes: Int(attributeCount), attributes)
}

private func elementEnded(
  _ context: UnsafeMutableRawPointer?, _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
  _ namespace: UnsafePointer<xmlChar>?
) {
  unsafe builder(context)?.pointee.endElement()
}

private func textArrived(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ length: Int32) {
  guard let text = unsafe text, length > 0 else { return }
  unsafe builder(context)?.pointee.text(UnsafeBufferPointer(start: text, count: Int(length)))
}

private func instructionArrived(
  _ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<xmlChar>?, _ data: UnsafePointer<xmlChar>?
) {
  guard let target = unsafe target else { return }
  unsafe builder(context)?.pointee.instruction(target, data)
}

private func commentArrived(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?) {
  unsafe builder(context)?.pointee.comment()
}

private func characterWanted(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?
) -> UnsafeMutablePointer<xmlEntity>? {
  guard let name = unsafe name else { return nil }
  return unsafe builder(context)?.pointee.character(named: String(cString: name))
}

private func entityDeclared(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ type: Int32,
  _ publicID: UnsafePointer<xmlChar>?, _ systemID: UnsafePointer<xmlChar>?, _ content: UnsafeMutablePointer<xmlChar>?
) {
  unsafe builder(context)?.pointee.declaration("an entity declaration")
}

private func attributeDeclared(
  _ context: UnsafeMutableRawPointer?, _ element: UnsafePointer<xmlChar>?, _ name: UnsafePointer<xmlChar>?,
  _ type: Int32, _ standard: Int32, _ value: UnsafePointer<xmlChar>?, _ tree: xmlEnumerationPtr?
) {
  unsafe xmlFreeEnumeration(tree)
  unsafe builder(context)?.pointee.declaration("an attribute declaration")
}

private func problemArrived(_ context: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
  guard let error = unsafe error, unsafe error.pointee.level == XML_ERR_FATAL else { return }
  let text = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
  let end = text.lastIndex { !$0.isWhitespace }
  unsafe builder(context)?.pointee.failure(line: Int(error.pointee.line), end.map { String(text[...$0]) } ?? "")
}
