import CLibYAML

/// Drives the C parser, LibYAML, and copies what it says into values. The only file that sees C.
///
/// Events are asked for one by one, so that a limit stops the parser before it has read further. LibYAML's own composer is
/// left aside: it recurses, ends the program on what it does not expect, and gives up at the first duplicate key.
enum YAMLEventParser {
  /// Hands the events of UTF-8 text to `take` until the text ends or `take` says no.
  static func parse(_ text: ArraySlice<UInt8>, take: (YAMLEvent) -> Bool) -> YAMLSyntaxError? {
    unsafe text.withUnsafeBufferPointer { buffer in
      var parser = unsafe yaml_parser_t()
      guard unsafe yaml_parser_initialize(&parser) == 1 else {
        return YAMLSyntaxError(problem: "out of memory", index: 0)
      }
      defer { unsafe yaml_parser_delete(&parser) }
      unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      while true {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(&parser, &event) == 1 else {
          let problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "unreadable"
          let index = unsafe max(parser.problem_mark.index, parser.problem_mark.index == 0 ? parser.mark.index : 0)
          return YAMLSyntaxError(problem: problem, index: Int(clamping: index))
        }
        defer { unsafe yaml_event_delete(&event) }
        if unsafe event.type == YAML_STREAM_END_EVENT { return nil }
        if let event = unsafe value(of: event), !take(event) { return nil }
      }
    }
  }

  private static func value(of event: yaml_event_t) -> YAMLEvent? {
    let start = unsafe Int(clamping: event.start_mark.index)
    let range = unsafe start..<max(start, Int(clamping: event.end_mark.index))
    func made(_ kind: YAMLEvent.Kind, anchor: String? = nil, tag: String? = nil) -> YAMLEvent {
      YAMLEvent(kind: kind, anchor: anchor, tag: tag, range: range)
    }
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT: return made(.documentStart)
    case YAML_ALIAS_EVENT: return unsafe made(.alias(text(event.data.alias.anchor) ?? ""))
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return unsafe made(
        .scalar(String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
        anchor: text(scalar.anchor), tag: text(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      return unsafe made(.sequenceStart, anchor: text(start.anchor), tag: text(start.tag))
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      return unsafe made(.mappingStart, anchor: text(start.anchor), tag: text(start.tag))
    case YAML_SEQUENCE_END_EVENT: return made(.sequenceEnd)
    case YAML_MAPPING_END_EVENT: return made(.mappingEnd)
    default: return nil
    }
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }
}
