import Diagnostics
import DocumentModel
import Evidence
import PluginKit
import Workspace

/// Puts in what a brief asks for by name: section kinds, shortcodes, included files.
///
/// One expander serves one edition of one brief. What cannot be expanded stays visible as written, with a warning.
final class Expander {
  let kinds: SectionKinds
  let reader: SectionReader
  var context: SectionContext
  var diagnostics = DiagnosticSink()
  /// How many section kinds of the text had something to show, and how many had not.
  private(set) var tally = (shown: 0, empty: 0)
  private var includes: [String] = []

  private var includeCount = 0

  /// How deep files may include each other.
  static let includeLimit = 16
  /// How many files a brief may include, repeated ones counted.
  static let includeBudget = 1_000

  init(kinds: SectionKinds, reader: SectionReader, context: SectionContext) {
    self.kinds = kinds
    self.reader = reader
    self.context = context
  }

  /// The blocks with section kinds of a stage expanded, and everything else that the scope knows.
  func expand(_ blocks: [Block], scope: ShortcodeScope, stage: ExpansionStage) -> [Block] {
    changed(blocks, scope, stage) ?? blocks
  }

  private func changed(_ blocks: [Block], _ scope: ShortcodeScope, _ stage: ExpansionStage) -> [Block]? {
    blocks.replacingElements { changed($0, scope, stage) }
  }

  /// What stands in place of a block; nil where it stays.
  private func changed(_ block: Block, _ scope: ShortcodeScope, _ stage: ExpansionStage) -> [Block]? {
    switch block.kind {
    case .directive(let directive):
      guard let kind = kinds.kind(directive.name) else { return expand(directive.body, scope: scope, stage: stage) }
      let body = expand(directive.body, scope: scope, stage: stage)
      guard kind.stage == stage else {
        var block = block
        block.kind = .directive(Directive(name: directive.name, body: body))
        return [block]
      }
      return run(kind, on: block, body: body, scope)
    case .paragraph(let content):
      if let path = includedPath(content) { return include(path, at: block.span, scope, stage) }
      if let code = soleShortcode(content), code.name == "pagebreak" { return [] }
    case .division where block.attributes.span.isKnown: warnOfNearMiss(block)
    default: break
    }
    return block.rewritingChildren(
      blocks: { changed($0, scope, stage) }, inlines: { changed($0, scope) }
    ).map { [$0] }
  }

  private func run(_ kind: any SectionKind.Type, on block: Block, body: [Block], _ scope: ShortcodeScope) -> [Block] {
    let reserved: Set = ["tlp", "embargo", "only", "when-audience", "unless-audience", "lang"]
    let pairs = block.attributes.pairs.filter { !reserved.contains($0.key) }
      .map { (name: $0.key, value: substituted($0.value, scope), span: $0.span.isKnown ? $0.span : block.span) }
    let arguments = kind.parameters.decode(
      pairs: pairs, registries: context.evidence.registries, diagnostics: &diagnostics)
    diagnostics.trace.append(.init("in the section “\(kind.name)”", at: block.span))
    defer { diagnostics.trace.removeLast() }
    let made = kind.init(arguments: arguments)
      .expand(body: body, at: block.span, in: context, diagnostics: &diagnostics)
    if made.isEmpty { tally.empty += 1 } else { tally.shown += 1 }
    guard !made.isEmpty, block.attributes.id != nil || block.attributes.language != nil else { return made }
    let attributes = Attributes(
      id: block.attributes.id, pairs: block.attributes.pairs.filter { $0.key == "lang" }, span: block.attributes.span)
    return [Block(.division(made), attributes: attributes, span: block.span)]
  }

  /// Runs a section kind that a brief's configuration uses by name.
  func use(_ kind: any SectionKind.Type, arguments: PluginArguments, at span: SourceSpan) -> [Block] {
    diagnostics.trace.append(.init("in the section “\(kind.name)”", at: span))
    defer { diagnostics.trace.removeLast() }
    return kind.init(arguments: arguments).expand(body: [], at: span, in: context, diagnostics: &diagnostics)
  }

  /// A class that is nearly a section kind's name is said; the division stays one.
  private func warnOfNearMiss(_ block: Block) {
    for name in block.attributes.classes where kinds.kind(name) == nil && !Self.plainClasses.contains(name) {
      guard name.utf8.count > 3, let near = NearestName.find(name, among: kinds.names) else { continue }
      diagnostics.warning(
        "section/unknown", "no section kind is called “\(name)”", at: block.attributes.span,
        notes: ["the passage is kept as plain text in a division"], fixes: [Fix("write “.\(near)”")])
    }
  }

  /// Classes that mean something of their own, however near they are to a section kind's name: those of authors, and
  /// those that Markdown output carries.
  private static let plainClasses = Attributes.admonitions.union([
    "sources", "references", "method", "notes", "relation", "key-figure", "figure-value", "figure-label",
    "figure-source", "reference", "sources-differ", "figure", "chart",
  ])

  // MARK: Shortcodes

  private func changed(_ content: [Inline], _ scope: ShortcodeScope) -> [Inline]? {
    content.replacingElements { inline in
      if case .shortcode(let code) = inline.kind { return [expanded(code, inline, scope)] }
      let inner = inline.rewritingChildren(
        inlines: { changed($0, scope) }, blocks: { changed($0, scope, .body) })
      return (withAddress(of: inner ?? inline, scope) ?? inner).map { [$0] }
    }
  }

  /// A link or a picture whose address holds shortcodes, with their values; nil for any other inline.
  private func withAddress(of inline: Inline, _ scope: ShortcodeScope) -> Inline? {
    let changed: Inline.Kind
    switch inline.kind {
    case .link(let link) where link.target.contains("{{<"):
      changed = .link(
        Link(target: substituted(link.target, scope), title: link.title, content: link.content))
    case .image(let image) where image.target.contains("{{<"):
      changed = .image(
        Image(target: substituted(image.target, scope), title: image.title, alternative: image.alternative))
    default: return nil
    }
    return Inline(changed, attributes: inline.attributes, span: inline.span)
  }

  private func expanded(_ code: Shortcode, _ inline: Inline, _ scope: ShortcodeScope) -> Inline {
    let argument = code.arguments.first { $0.key == nil }?.value ?? ""
    if code.name == "value" { return value(argument, inline, source: code.source) }
    guard let table = scope.table(code.name) else {
      if code.name == "include" {
        diagnostics.warning(
          "shortcode/unknown", "“include” stands in a paragraph of its own", at: inline.span,
          notes: ["it stays in the text as written"], fixes: [Fix("put it on a line between empty lines")])
        return Inline(.text(code.source), span: inline.span)
      }
      let near = NearestName.find(code.name, among: ["meta", "var", "param", "word", "value", "include"])
      diagnostics.warning(
        "shortcode/unknown", "no shortcode is called “\(code.name)”", at: inline.span,
        notes: ["it stays in the text as written"], fixes: near.map { [Fix("write “\($0)”")] } ?? [])
      return Inline(.text(code.source), span: inline.span)
    }
    guard let text = table[argument] else {
      let near = NearestName.find(argument, among: table.keys.sorted())
      diagnostics.warning(
        "shortcode/unknown-name", "“\(code.name)” has no value “\(argument)”", at: inline.span,
        notes: ["it stays in the text as written"], fixes: near.map { [Fix("write “\($0)”")] } ?? [])
      return Inline(.text(code.source), span: inline.span)
    }
    return Inline(.text(text), span: inline.span)
  }

  /// `{{< value source#record >}}`: the figure as the source prints it, bound to its record.
  private func value(_ argument: String, _ inline: Inline, source: String) -> Inline {
    let item = CitationItem(key: argument, span: inline.span)
    let printed = item.claim.flatMap { context.evidence.found($0) }.flatMap { $0.record.quantity?.printed }
    let words = printed ?? ResolutionWords.of(context.language).unavailable
    // The resolver binds the words and reports what is unknown.
    return Inline(
      .link(Link(target: "claim:\(argument)", content: [Inline(.text(words), span: inline.span)])), span: inline.span)
  }

  /// Shortcodes inside an attribute's value.
  func substituted(_ text: String, _ scope: ShortcodeScope) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "{{<"), let close = rest[open.upperBound...].firstRange(of: ">}}") {
      let words = rest[open.upperBound..<close.lowerBound].split(separator: " ")
      result += rest[..<open.lowerBound]
      if words.count == 2, let value = scope.table(String(words[0]))?[String(words[1])] {
        result += value
      } else {
        result += rest[open.lowerBound..<close.upperBound]
      }
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  // MARK: Included files

  private func soleShortcode(_ content: [Inline]) -> Shortcode? {
    guard content.count == 1, case .shortcode(let code)? = content.first?.kind else { return nil }
    return code
  }

  private func includedPath(_ content: [Inline]) -> String? {
    guard let code = soleShortcode(content), code.name == "include" else { return nil }
    return code.arguments.first { $0.key == nil }?.value
  }

  private func include(_ path: String, at span: SourceSpan, _ scope: ShortcodeScope, _ stage: ExpansionStage) -> [Block]
  {
    let path = reader.path(path, relativeTo: span)
    guard includes.count < Self.includeLimit, !includes.contains(path) else {
      diagnostics.error(
        "include/cycle", "“\(path)” includes itself, or files include each other too deeply", at: span,
        fixes: [Fix("take one of the includes out")])
      return []
    }
    includeCount += 1
    guard includeCount <= Self.includeBudget else {
      if includeCount == Self.includeBudget + 1 {
        diagnostics.error(
          "budget/includes", "this brief includes more than \(Self.includeBudget) files", at: span,
          notes: ["what is included after this place is left out"],
          fixes: [Fix("include fewer files, or put them together")])
      }
      return []
    }
    includes.append(path)
    diagnostics.trace.append(.init("included here", at: span))
    defer {
      includes.removeLast()
      diagnostics.trace.removeLast()
    }
    let blocks = reader.blocks(path, askedAt: span, diagnostics: &diagnostics)
    return expand(blocks, scope: scope, stage: stage)
  }
}
