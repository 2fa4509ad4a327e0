import CLibXML2

extension XMLDocument {
  /// The string values of what an XPath 1.0 expression selects, in document order; a number, a string or a truth value
  /// is a list of one.
  ///
  /// - Parameter namespaces: prefixes that the expression uses, with their names.
  public func values(
    _ expression: String, namespaces: [(prefix: String, name: String)] = []
  ) throws(XMLProblem) -> [String] {
    let errors = XMLErrors()
    let found: [String]? = errors.during { () -> [String]? in
      guard let context = unsafe xmlXPathNewContext(pointer) else { return nil }
      defer { unsafe xmlXPathFreeContext(context) }
      for namespace in namespaces { _ = unsafe xmlXPathRegisterNs(context, namespace.prefix, namespace.name) }
      guard let result = unsafe xmlXPathEvalExpression(expression, context) else { return nil }
      defer { unsafe xmlXPathFreeObject(result) }
      return unsafe Self.strings(of: result)
    }
    guard let found else {
      throw errors.problems(.unusable).first ?? XMLProblem(.unusable, "“\(expression)” is no XPath expression")
    }
    return found
  }

  private static func strings(of result: xmlXPathObjectPtr) -> [String] {
    guard unsafe result.pointee.type == XPATH_NODESET else {
      return unsafe [owned(xmlXPathCastToString(result))]
    }
    guard let set = unsafe result.pointee.nodesetval, let nodes = unsafe set.pointee.nodeTab else { return [] }
    return unsafe (0..<Int(set.pointee.nodeNr)).map { unsafe owned(xmlXPathCastNodeToString(nodes[$0])) }
  }

  private static func owned(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    defer { unsafe dossier_xml_free(text) }
    return unsafe String(cString: text)
  }
}
