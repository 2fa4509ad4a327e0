import CLibXML2

extension HTMLTree {
  /// Reads a page as it was found, in whatever encoding it says that it is.
  ///
  /// - Parameters:
  ///   - limits: `depth` flattens what is nested deeper, and says so; the others refuse the page.
  ///   - reference: the characters of a named reference and the bytes that it takes, for the names of HTML 5, which
  ///     libxml2 does not know.
  /// - Throws: a problem where the page passes a limit.
  public static func parse(
    _ bytes: [UInt8], limits: XMLLimits = XMLLimits(),
    reference: HTMLPreparedPage.Reference = { _, _, _ in nil }
  ) throws(XMLProblem) -> HTMLTree {
    guard bytes.count <= limits.bytes else { throw XMLProblem(.limit, "more than \(limits.bytes) bytes") }
    let decoded = HTMLEncoding.decode(bytes)
    let page = try HTMLPreparedPage(decoded.bytes, limits: limits, reference: reference)
    XMLRuntime.start()
    let errors = XMLErrors(limit: 0)
    let tree: HTMLTree? = errors.during { run(page, limits: limits, encoding: decoded) }
    guard let tree else { throw XMLProblem(.unusable, "the parser could not be started") }
    return tree
  }

  private static func run(
    _ page: HTMLPreparedPage, limits: XMLLimits, encoding: HTMLEncoding.Decoded
  ) -> HTMLTree? {
    unsafe page.bytes.withUnsafeBytes { buffer -> HTMLTree? in
      // The parser refuses an empty page.
      let isEmpty = page.bytes.isEmpty
      let characters = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let parser =
        unsafe isEmpty
        ? htmlCreateMemoryParserCtxt(" ", 1)
        : htmlCreateMemoryParserCtxt(characters, Int32(clamping: buffer.count))
      guard let parser = unsafe parser else { return nil }
      defer { unsafe htmlFreeParserCtxt(parser) }
      let builder = unsafe HTMLTreeBuilder(parser, page: page, limits: limits)
      _ = unsafe htmlCtxtUseOptions(
        parser,
        Int32(HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue)
          | Int32(HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue))
      var handler = unsafe xmlSAXHandler()
      unsafe handler.startElement = htmlElementStarted
      unsafe handler.endElement = htmlElementEnded
      unsafe handler.characters = htmlTextFound
      unsafe handler.cdataBlock = htmlTextFound
      unsafe parser.pointee.sax.pointee = unsafe handler
      unsafe parser.pointee.userData = unsafe Unmanaged.passUnretained(builder).toOpaque()
      // The bytes were made UTF-8; told so, the parser reads them where they stand.
      unsafe parser.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
      withExtendedLifetime(builder) { _ = unsafe htmlParseDocument(parser) }
      return builder.finish(encoding: encoding)
    }
  }
}

private func builder(_ context: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
  unsafe context.map { unsafe Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
}

private func htmlElementStarted(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let name = unsafe name else { return }
  unsafe builder(context)?.start(name, attributes)
}

private func htmlElementEnded(_ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?) {
  unsafe builder(context)?.end()
}

private func htmlTextFound(
  _ context: UnsafeMutableRawPointer?, _ characters: UnsafePointer<xmlChar>?, _ count: Int32
) {
  guard let characters = unsafe characters else { return }
  unsafe builder(context)?.text(characters, count: Int(count))
}
