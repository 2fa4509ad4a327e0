import CLibXML2

/// What has to happen once before libxml2 is used, and the collection of what it has to say.
enum XMLRuntime {
  private static let started: Void = {
    xmlInitParser()
    dossier_xml_refuse_external_entities()
  }()

  static func start() { started }
}

/// Collects the messages of libxml2 on this thread while a closure runs.
///
/// The handler belongs to the thread, because identity checks after validation go past every handler of a context and
/// would print. So the closure must be synchronous, and it is.
final class XMLErrors {
  private(set) var messages: [(line: Int, text: String)] = []
  private let limit: Int

  /// - Parameter limit: how many messages are kept.
  init(limit: Int = 100) { self.limit = limit }

  func during<Result>(_ work: () -> Result) -> Result {
    unsafe xmlSetStructuredErrorFunc(Unmanaged.passUnretained(self).toOpaque(), xmlErrorArrived)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    return work()
  }

  func problems(_ kind: XMLProblem.Kind) -> [XMLProblem] {
    messages.map { XMLProblem(kind, line: $0.line, $0.text) }
  }

  fileprivate func add(line: Int, _ text: String) {
    guard messages.count < limit else { return }
    let end = text.lastIndex { !$0.isWhitespace }
    messages.append((line, end.map { String(text[...$0]) } ?? ""))
  }
}

private func xmlErrorArrived(_ context: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
  guard let context = unsafe context, let error = unsafe error else { return }
  let text = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
  unsafe Unmanaged<XMLErrors>.fromOpaque(context).takeUnretainedValue().add(line: Int(error.pointee.line), text)
}
