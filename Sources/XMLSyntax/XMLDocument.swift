import CLibXML2

/// A parsed XML document. It was read without entities, without the network and without any other file.
///
/// It is not `Sendable`: libxml2 writes to a tree even where it only reads it.
@safe public final class XMLDocument {
  let pointer: xmlDocPtr

  private init(_ pointer: xmlDocPtr) { unsafe self.pointer = unsafe pointer }

  deinit { unsafe xmlFreeDoc(pointer) }

  /// Parses bytes in UTF-8.
  public static func parse(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLProblem) -> XMLDocument {
    if let problem = limits.check(bytes) { throw problem }
    XMLRuntime.start()
    let collector = XMLErrors()
    let options = Int32(XML_PARSE_NONET.rawValue)
    let document = unsafe collector.during {
      unsafe bytes.withUnsafeBytes { buffer in
        unsafe xmlReadMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, "UTF-8", options)
      }
    }
    guard let document = unsafe document else {
      throw collector.problems(.notWellFormed).first ?? XMLProblem(.notWellFormed, "no document element")
    }
    return unsafe XMLDocument(document)
  }
}
