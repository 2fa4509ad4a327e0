import Diagnostics
import DocumentModel
import Evidence
import MarkdownSyntax
import PluginKit
import Workspace
import YAMLSyntax

/// Puts the sections of a brief together: its own files, topic packs and section kinds, in the order of `sections:`.
final class BriefAssembler {
  private let source: BriefSource
  private let settings: BriefSettings
  private let packs: Deferred<PackCatalog>
  private let packWorld: any World
  private let expander: Expander
  private let audience: Audience
  private let scope: ShortcodeScope
  private var ownBlocks: [Block] = []

  init(
    source: BriefSource, settings: BriefSettings, packs: Deferred<PackCatalog>, packWorld: any World,
    expander: Expander,
    audience: Audience
  ) {
    self.source = source
    self.settings = settings
    self.packs = packs
    self.packWorld = packWorld
    self.expander = expander
    self.audience = audience
    scope = ShortcodeScope(metadata: settings.metadataWords, variables: settings.variables)
  }

  /// The brief's blocks with everything expanded that does not have to wait for the finished text.
  ///
  /// - Parameter ownText: the blocks of a brief of one file.
  func assemble(ownText: [Block]) -> [Block] {
    ownBlocks = ownText
    var blocks: [Block] = []
    for section in settings.sections where section.only.map({ $0.contains(audience.name) }) ?? true {
      blocks += assemble(section)
    }
    return blocks
  }

  private func assemble(_ section: BriefSettings.SectionUse) -> [Block] {
    switch section.content {
    case .ownText: return expander.expand(HeadingLevels.fromTop(ownBlocks), scope: scope, stage: .body)
    case .file(let path):
      // A file has no parameters, and says so.
      if !section.arguments.entries.isEmpty { _ = arguments(of: [], for: path, section) }
      refuseParts(in: section, of: path, [])
      return framed(section, title: LocalizedText([:]), id: "") {
        let blocks = file(path, at: section.span)
        return expander.expand(
          section.title == nil ? HeadingLevels.fromTop(blocks) : blocks, scope: scope, stage: .body)
      }
    case .use(let name):
      if let pack = packs.value.packs[name] {
        return framed(section, title: pack.title, id: pack.id) { use(pack, section) }
      }
      if let kind = expander.kinds.kind(name) {
        return framed(section, title: kind.title, id: kind.name) { use(kind, section) }
      }
      let names = packs.value.names + expander.kinds.names
      let near = NearestName.find(name, among: names)
      expander.diagnostics.error(
        "section/unknown", "no topic pack or section kind is called “\(name)”", at: section.span,
        notes: near == nil ? ["`dossier plugins list` shows what there is"] : [],
        fixes: near.map { [Fix("write “\($0)”")] } ?? [])
      return []
    }
  }

  private func file(_ path: String, at span: SourceSpan) -> [Block] {
    expander.reader.blocks(
      RelativePath.resolved(path, in: source.folder), askedAt: span, diagnostics: &expander.diagnostics)
  }

  /// The heading, and the brief's own text before and after; nothing where nothing stands under the heading.
  private func framed(
    _ section: BriefSettings.SectionUse, title: LocalizedText, id: String, content: () -> [Block]
  ) -> [Block] {
    let title = section.title ?? title.text(in: settings.language)
    let heading =
      title.isEmpty
      ? []
      : [
        Block(
          .heading(level: 1, [.text(title, span: section.span)]), attributes: Attributes(id: id), span: section.span)
      ]
    func own(_ node: YAMLNode?) -> [Block] {
      guard let node, let path = node.text else { return [] }
      return expander.expand(file(path, at: node.span), scope: scope, stage: .body)
    }
    let before = own(section.before)
    let blocks = before + content() + own(section.after)
    return blocks.isEmpty ? [] : heading + blocks
  }

  private func use(_ pack: TopicPack, _ section: BriefSettings.SectionUse) -> [Block] {
    let arguments = arguments(of: pack.parameters, for: pack.id, section)
    refuseParts(in: section, of: pack.id, pack.parts)
    var packScope = scope
    packScope.words = pack.words(for: settings.language)
    for parameter in pack.parameters {
      packScope.parameters[parameter.name] = arguments[parameter.name].map { ShortcodeScope.text($0.value) } ?? ""
    }
    let earlier = expander.tally
    expander.diagnostics.trace.append(.init("in the topic pack “\(pack.id)”", at: section.span))
    let blocks = EmptyParts.withoutBareHeadings(
      expander.expand(
        PartSkipping.skip(section.skip.compactMap(\.text), from: read(pack, at: section.span)), scope: packScope,
        stage: .body))
    expander.diagnostics.trace.removeLast()
    guard expander.tally.empty > earlier.empty, expander.tally.shown == earlier.shown, EmptyParts.isLeadOnly(blocks)
    else { return blocks }
    expander.diagnostics.warning(
      "pack/empty", "the topic pack “\(pack.id)” has nothing to show", at: section.span,
      notes: ["no record answers its parts: widen its parameters, or leave the section out"])
    return []
  }

  /// Says which parts of `skip:` there are not.
  private func refuseParts(in section: BriefSettings.SectionUse, of owner: String, _ parts: [String]) {
    for part in section.skip {
      guard let name = part.text, !parts.contains(name) else { continue }
      let near = NearestName.find(name, among: parts)
      let known = parts.isEmpty ? "it has no parts" : "it has " + parts.joined(separator: ", ")
      expander.diagnostics.error(
        "config/unknown-part", "“\(owner)” has no part “\(name)”", at: part.span, notes: near == nil ? [known] : [],
        fixes: near.map { [Fix("write “\($0)”")] } ?? [])
    }
  }

  private func read(_ pack: TopicPack, at span: SourceSpan) -> [Block] {
    for path in pack.sectionFiles(for: settings.language) {
      if let file = try? packWorld.source(path) {
        return expander.reader.reading(of: file, diagnostics: &expander.diagnostics).document.blocks
      }
    }
    expander.diagnostics.error(
      "file/missing", "the topic pack “\(pack.id)” has no file “\(pack.section)”", at: pack.span,
      notes: ["it is looked for in “\(pack.folder)”"])
    return []
  }

  private func use(_ kind: any SectionKind.Type, _ section: BriefSettings.SectionUse) -> [Block] {
    let arguments = arguments(of: kind.parameters, for: kind.name, section)
    guard kind.stage == .body else {
      // Its turn comes when the text is finished; until then it stands as a directive.
      let pairs = arguments.names.compactMap { name in
        arguments[name].map { Attributes.Pair(key: name, value: ShortcodeScope.text($0.value), span: $0.span) }
      }
      return [
        Block(
          .directive(Directive(name: kind.name, body: [])), attributes: Attributes(pairs: pairs), span: section.span)
      ]
    }
    return expander.use(kind, arguments: arguments, at: section.span)
  }

  /// The arguments of a pack or kind: what all layers say for its name, then what the section says.
  private func arguments(
    of parameters: [Parameter], for name: String, _ section: BriefSettings.SectionUse
  ) -> PluginArguments {
    settings.arguments(
      of: parameters, for: name, then: section.arguments, at: section.span,
      registries: expander.context.evidence.registries, diagnostics: &expander.diagnostics)
  }
}
