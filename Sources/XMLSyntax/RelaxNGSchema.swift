import CLibXML2

/// A compiled RELAX NG grammar in the XML syntax, all in one file.
@safe public final class RelaxNGSchema {
  private let pointer: xmlRelaxNGPtr

  /// Compiles a grammar.
  public init(_ bytes: [UInt8]) throws(XMLProblem) {
    XMLRuntime.start()
    let errors = XMLErrors()
    let compiled: xmlRelaxNGPtr? = unsafe errors.during {
      unsafe bytes.withUnsafeBytes { buffer in
        let context = unsafe xmlRelaxNGNewMemParserCtxt(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
        guard let context = unsafe context else { return nil }
        defer { unsafe xmlRelaxNGFreeParserCtxt(context) }
        return unsafe xmlRelaxNGParse(context)
      }
    }
    guard let compiled = unsafe compiled else {
      throw errors.problems(.unusable).first ?? XMLProblem(.unusable, "the grammar cannot be compiled")
    }
    unsafe pointer = unsafe compiled
  }

  deinit { unsafe xmlRelaxNGFree(pointer) }

  /// What the grammar has to say against a document; empty where it is valid. An id that occurs twice and a reference
  /// to no id count too.
  public func validate(_ document: XMLDocument) -> [XMLProblem] {
    let errors = XMLErrors()
    let verdict: Int32 = errors.during {
      guard let context = unsafe xmlRelaxNGNewValidCtxt(pointer) else { return -1 }
      defer { unsafe xmlRelaxNGFreeValidCtxt(context) }
      return unsafe xmlRelaxNGValidateDoc(context, document.pointer)
    }
    let problems = errors.problems(.invalid)
    if verdict != 0, problems.isEmpty { return [XMLProblem(.invalid, "the document does not match the grammar")] }
    return problems
  }
}
