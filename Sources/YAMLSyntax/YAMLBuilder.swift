import Diagnostics
import DocumentModel

/// Builds nodes from events with a stack of its own, and refuses what the profile leaves out.
struct YAMLBuilder {
  private struct Frame {
    var isMapping: Bool
    var start: Int
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var places: [String: SourceSpan] = [:]
    var key: (text: String, span: SourceSpan)?
  }

  private let file: FileID
  private let offsets: CodePointOffsets
  private let limits: YAMLLimits
  private var stack: [Frame] = []
  private var nodes = 0
  private var documents = 0
  private(set) var root: YAMLNode?
  private(set) var diagnostics: [Diagnostic] = []
  /// True after an error that leaves nothing to go on with.
  private(set) var isStopped = false

  init(file: FileID, bytes: ArraySlice<UInt8>, limits: YAMLLimits) {
    self.file = file
    self.limits = limits
    offsets = CodePointOffsets(bytes)
  }

  /// The bytes of a range of code points.
  func span(_ range: Range<Int>) -> SourceSpan {
    let start = offsets.offset(of: range.lowerBound)
    return SourceSpan(file: file, offset: start, length: offsets.offset(of: range.upperBound) - start)
  }

  /// Takes the next event; false to stop.
  mutating func take(_ event: YAMLEvent) -> Bool {
    if let name = event.anchor {
      return stop(
        "yaml/anchor", "anchors such as “&\(name)” are not part of the YAML that is read here", event,
        "Write the value out where it is needed.")
    }
    if let tag = event.tag {
      return stop(
        "yaml/tag", "tags such as “\(tag)” are not part of the YAML that is read here", event,
        "Delete the tag: the key says how its value is read.")
    }
    switch event.kind {
    case .documentStart:
      documents += 1
      return documents == 1
        || stop("yaml/many-documents", "a second document starts here", event, "Keep one document in a file.")
    case .alias(let name):
      return stop(
        "yaml/alias", "aliases such as “*\(name)” are not part of the YAML that is read here", event,
        "Write the value out where it is needed.")
    case .scalar(let text, let isPlain):
      return take(scalar: text, isPlain: isPlain, event)
    case .sequenceStart, .mappingStart:
      guard count(event) else { return false }
      if let frame = stack.last, frame.isMapping, frame.key == nil {
        return stop("yaml/complex-key", "a key is a word, not a list or a mapping", event, "Write a plain word as key.")
      }
      guard stack.count < limits.depth else {
        return stop(
          "budget/yaml-depth", "this is nested deeper than \(limits.depth) levels", event, "Flatten what stands here.")
      }
      let isMapping = if case .mappingStart = event.kind { true } else { false }
      stack.append(Frame(isMapping: isMapping, start: event.range.lowerBound))
    case .sequenceEnd, .mappingEnd:
      guard let frame = stack.popLast() else { return false }
      let start = span(frame.start..<frame.start)
      let closing = span(event.range)
      let last = frame.isMapping ? frame.entries.last?.value.span : frame.items.last?.span
      // A flow collection ends with its bracket, a block collection with its last child.
      let place = start.union(closing.length > 0 ? closing : last ?? start)
      let content = frame.isMapping ? YAMLNode.Kind.mapping(frame.entries) : .sequence(frame.items)
      add(YAMLNode(content, at: place))
    }
    return true
  }

  private mutating func take(scalar text: String, isPlain: Bool, _ event: YAMLEvent) -> Bool {
    let place = span(event.range)
    guard let frame = stack.last, frame.isMapping, frame.key == nil else {
      guard count(event) else { return false }
      add(YAMLNode(.scalar(text, isQuoted: !isPlain), at: place))
      return true
    }
    if text == "<<", isPlain {
      return stop(
        "yaml/merge-key", "merge keys are not part of the YAML that is read here", event,
        "Write the entries out where they are needed.")
    }
    stack[stack.count - 1].key = (text, place)
    return true
  }

  private mutating func add(_ node: YAMLNode) {
    guard let index = stack.indices.last else {
      root = node
      return
    }
    guard stack[index].isMapping, let key = stack[index].key else {
      stack[index].items.append(node)
      return
    }
    stack[index].key = nil
    if let first = stack[index].places[key.text] {
      diagnostics.append(
        Diagnostic(
          "yaml/duplicate-key", .error, "the key “\(key.text)” occurs twice", at: key.span,
          labels: [Diagnostic.Label("first written here", at: first)],
          notes: ["Keep one of the two; only the first is used."]))
    } else {
      stack[index].places[key.text] = key.span
      stack[index].entries.append(YAMLNode.Entry(key: key.text, keySpan: key.span, value: node))
    }
  }

  private mutating func count(_ event: YAMLEvent) -> Bool {
    nodes += 1
    return nodes <= limits.nodes
      || stop(
        "budget/yaml-nodes", "this holds more than \(limits.nodes) values", event, "Split it into several files.")
  }

  private mutating func stop(_ id: DiagnosticID, _ message: String, _ event: YAMLEvent, _ wayOut: String) -> Bool {
    diagnostics.append(Diagnostic(id, .error, message, at: span(event.range), notes: [wayOut]))
    isStopped = true
    return false
  }
}
