import BuiltInPlugins
import Citations
import Diagnostics
import DocumentModel
import Evidence
import Foundation
import PluginKit
import TestSupport
import Testing
import Workspace

@testable import BriefCompiler

/// The project's own briefs, compiled from the project's own evidence.
@Suite("The example briefs")
struct ReportsTests {
  struct Compiled {
    var slug: String
    var result: EditionCompiler.Result
  }

  static let compiled: [Compiled] = {
    let map = SourceMap()
    guard let folder = try? FolderDescriptor(path: SharedMaterial.packageRoot.path) else { return [] }
    let compiler = WorkspaceCompiler(
      tools: Toolbox(plugins: BuiltInPlugins.all, formatter: HouseStyle()),
      world: DiskWorld(folder: folder, map: map), map: map)
    let request = BuildRequest(today: 20_000)
    var report = BuildReport()
    guard let site = Site.load(compiler, request: request, report: &report) else { return [] }
    return site.jobs(request, report: &report).map { job in
      Compiled(
        slug: job.brief.slug,
        result: site.editionCompiler(for: job.audience)
          .compile(job.brief, settings: job.settings, asOf: job.settings.asOf?.lastDay ?? 20_000, formats: job.formats))
    }
  }()

  @Test("there are five briefs, in four formats each, without errors or warnings")
  func clean() {
    #expect(
      Self.compiled.map(\.slug) == ["forced-labour", "iran-sudan-ties", "legislator-desk", "overview", "refugees"])
    for brief in Self.compiled {
      #expect(brief.result.product.outputs.count >= 4)
      let loud = brief.result.product.diagnostics.filter { $0.severity > .information }
      #expect(loud.isEmpty, "\(brief.slug): \(loud.map(\.message))")
    }
  }

  @Test("the page of the longest brief, with its charts, is smaller than 150 kB")
  func size() throws {
    let overview = try #require(Self.compiled.first { $0.slug == "overview" })
    let page = try #require(overview.result.product.outputs.first { $0.path.hasSuffix(".html") })
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("<svg "))
    #expect(page.bytes.count < 150_000)
  }

  @Test("every figure of every brief stands in a record that its sentence names")
  func figuresAreTraced() {
    let parser = FigureParser()
    var traced = 0
    for brief in Self.compiled {
      let evidence = brief.result.brief.evidence
      for sentence in brief.result.brief.sentences where sentence.role != .heading {
        for figure in parser.figures(in: sentence.text)
        where !Self.isCount(sentence, of: brief) && !Self.isIdiom(figure) {
          let records = sentence.claims.compactMap { evidence.found($0) }
          let holds = records.contains { found in
            let record = found.record
            let words = [record.text, Self.quote(record), record.quantity?.printed ?? ""]
            return words.contains { text in
              parser.figures(in: text).contains { Self.bounds($0.figure) == Self.bounds(figure.figure) }
            }
          }
          #expect(holds, "\(brief.slug): “\(figure.printed)” in “\(sentence.text)”")
          traced += holds ? 1 : 0
        }
      }
    }
    #expect(traced > 60)
  }

  /// Words from one to ten are how people write, and no figures.
  private static func isIdiom(_ figure: FoundFigure) -> Bool {
    guard figure.isInWords, case .equal(let value) = figure.figure else { return false }
    return value <= 10
  }

  @Test("every record that a brief rests on can be reached from every format")
  func reachable() throws {
    for brief in Self.compiled {
      let claims = brief.result.brief.document.apparatus.claims.map(\.reference)
      #expect(!claims.isEmpty)
      for output in brief.result.product.outputs {
        let text = String(decoding: output.bytes, as: UTF8.self)
        for claim in claims {
          let mark = output.path.hasSuffix(".xml") ? "\"\(claim.anchor)\"" : claim.description
          #expect(text.contains(mark), "\(output.path) does not lead to \(claim)")
        }
      }
    }
  }

  /// The note on method counts its own material.
  private static func isCount(_ sentence: Sentence, of brief: Compiled) -> Bool {
    var inMethod = false
    for block in brief.result.brief.document.blocks where block.attributes.hasClass("method") {
      inMethod = inMethod || text(of: block).contains(sentence.text.trimmingPrefix(" "))
    }
    return inMethod
  }

  private static func text(of block: Block) -> String {
    var text = ""
    block.visitChildren(
      blocks: { text += $0.map(Self.text(of:)).joined(separator: " ") }, inlines: { text += $0.plainText })
    return text
  }

  private static func quote(_ record: EvidenceRecord) -> String {
    switch record {
    case .claim(let claim): claim.quote ?? ""
    case .quotation(let quotation): quotation.exact
    case .position(let position): position.quote ?? ""
    case .event, .recommendation, .relation: ""
    }
  }

  /// The values of a figure without its hedge, which a display may set in other words.
  private static func bounds(_ figure: Quantity.Figure) -> String {
    switch figure {
    case .equal(let value), .approximate(let value), .greater(let value), .atLeast(let value), .less(let value),
      .atMost(let value):
      "\(value)"
    case .range(let low, let high): "\(low)–\(high)"
    case .vague(let magnitude): "~\(magnitude)"
    }
  }

  @Test("the tree that reaches renderers is resolved")
  func resolved() {
    for brief in Self.compiled { #expect(TreeVerifier.leftovers(in: brief.result.brief.document).isEmpty) }
  }

  @Test("compiling again gives the same bytes")
  func repeatable() throws {
    let map = SourceMap()
    let folder = try FolderDescriptor(path: SharedMaterial.packageRoot.path)
    let compiler = WorkspaceCompiler(
      tools: Toolbox(plugins: BuiltInPlugins.all, formatter: HouseStyle()),
      world: DiskWorld(folder: folder, map: map), map: map)
    let request = BuildRequest(today: 20_001)
    var report = BuildReport()
    let site = try #require(Site.load(compiler, request: request, report: &report))
    for (job, first) in zip(site.jobs(request, report: &report).reversed(), Self.compiled.reversed()) {
      let again = site.editionCompiler(for: job.audience)
        .compile(job.brief, settings: job.settings, asOf: job.settings.asOf?.lastDay ?? 20_001, formats: job.formats)
      #expect(again.product.outputs.map(\.path) == first.result.product.outputs.map(\.path))
      #expect(again.product.outputs.map(\.bytes) == first.result.product.outputs.map(\.bytes))
    }
  }
}
