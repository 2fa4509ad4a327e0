import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import MarkdownSyntax
import PluginKit
import Workspace
import YAMLSyntax

extension Site {
  /// The scan for the run's clearance; nil where nothing is withheld from it.
  func leakScan(captures: CaptureIndex?) -> LeakScan? {
    clearance < .red ? LeakMaterial(self, captures ?? CaptureIndex()).scan : nil
  }
}

/// What of a workspace an edition may and may not hold.
private struct LeakMaterial {
  private let site: Site
  private let captures: CaptureIndex
  private let withheld: WithheldMaterial

  init(_ site: Site, _ captures: CaptureIndex) {
    self.site = site
    self.captures = captures
    withheld = WithheldMaterial(site)
  }

  /// Nil where nothing is withheld.
  var scan: LeakScan? {
    var index = LeakIndex()
    addEvidence(to: &index)
    for file in site.markdownFiles { addWithheld(markdown: file, to: &index) }
    for brief in withheld.briefs { addWithheld(brief, to: &index) }
    guard !index.isEmpty else { return nil }
    excuseEvidence(from: &index)
    excuseProse(from: &index)
    return LeakScan(index)
  }

  // MARK: Withheld

  private func addEvidence(to index: inout LeakIndex) {
    for text in site.store.texts where !site.admits(text.label) {
      switch text.kind {
      case .words: break
      case .name: index.add(name: text.text, at: text.span)
      case .title: index.add(name: text.text, at: text.span, uncommon: 3)
      case .identifier: index.add(identifier: text.text, at: text.span)
      }
      index.add(words: text.text, at: text.span, isDistinct: true)
    }
    for (digest, label) in site.store.captureDigests where !site.admits(label) {
      for paragraph in captures[digest]?.paragraphs ?? [] {
        index.add(words: paragraph.text, at: .none, isDistinct: true)
      }
    }
  }

  private func addWithheld(markdown path: String, to index: inout LeakIndex) {
    guard let source = try? site.compiler.world.source(path) else { return }
    func add(_ span: SourceSpan) {
      let fragment = Array(source.bytes[min(Int(span.offset), source.bytes.count)..<min(span.end, source.bytes.count)])
      index.add(words: PublicText.text(ofMarkdown: fragment), at: span, isDistinct: false)
    }
    guard withheld.isOpen(path) else { return add(source.span) }
    withheld.spans(in: source).forEach(add)
  }

  private func addWithheld(_ brief: BriefSource, to index: inout LeakIndex) {
    for key in ["title", "subtitle", "summary", "abstract"] {
      guard let value = brief.values[key], let text = value.text else { continue }
      index.add(words: text, at: value.span, isDistinct: false)
      index.add(name: text, at: value.span, uncommon: .max)
    }
    index.add(name: brief.slug, at: brief.span, uncommon: .max)
  }

  // MARK: Visible

  /// Records, entries, captures and bibliographies, and the packs that the program carries.
  private func excuseEvidence(from index: inout LeakIndex) {
    for text in site.store.texts where site.admits(text.label) { index.excuse(Array(text.text.utf8), isEvidence: true) }
    for (digest, label) in site.store.captureDigests where site.admits(label) {
      for paragraph in captures[digest]?.paragraphs ?? [] {
        index.excuse(Array(paragraph.text.utf8), isEvidence: true)
      }
    }
    let everyone = Audience(name: "", clearance: site.clearance, today: site.today)
    for path in site.configuration.bibliography.compactMap(\.text) {
      guard let file = try? site.world(for: everyone).source(path) else { continue }
      index.excuse(JSONText(file.bytes).aside, isEvidence: true)
    }
    for folder in (try? site.compiler.embedded.list(PackCatalog.folder)) ?? [] {
      let folder = "\(PackCatalog.folder)/\(folder.dropLast())"
      for name in (try? site.compiler.embedded.list(folder)) ?? [] {
        guard let file = try? site.compiler.embedded.source("\(folder)/\(name)") else { continue }
        index.excuse(file.bytes, isEvidence: true)
      }
    }
  }

  /// What authors write: briefs, packs, configuration.
  private func excuseProse(from index: inout LeakIndex) {
    index.excuse(Array(site.configuration.values.summary.utf8), isEvidence: false)
    let closed = Set(withheld.briefs.map(\.path))
    for brief in site.briefs where !closed.contains(brief.path) {
      index.excuse(Array("\(brief.path) \(brief.values.summary)".utf8), isEvidence: false)
    }
    for pack in site.packs.files where withheld.isOpen(pack.path) {
      index.excuse(Array(pack.values.summary.utf8), isEvidence: false)
    }
    for path in site.markdownFiles where withheld.isOpen(path) {
      for reader in withheld.readers {
        guard let file = try? site.world(for: reader).source(path) else { continue }
        index.excuse(Array(PublicText.text(ofMarkdown: file.bytes).utf8), isEvidence: false)
      }
    }
  }
}

extension Site {
  fileprivate func admits(_ label: AccessLabel) -> Bool { label.isVisible(at: clearance, on: today) }
}
