import DocumentModel
import Formats
import Foundation
import TestSupport
import Testing

@Suite("HTML pages of random trees")
struct HTMLPageSampleTests {
  /// Where `DOSSIER_PAGES` names a folder, the pages are written there: `.ci/nu` lets the Nu checker read them.
  @Test("any tree makes a page, the same one each time")
  func pages() throws {
    let folder = ProcessInfo.processInfo.environment["DOSSIER_PAGES"].map { URL(filePath: $0) }
    for seed in PropertyRuns.seeds(30) {
      let document = RandomDocument.document(seed: seed)
      let page = Rendering.of(document, with: HTMLRenderer.self).bytes
      #expect(page == Rendering.of(document, with: HTMLRenderer.self).bytes, "seed \(seed)")
      if let folder { try Data(page).write(to: folder.appending(path: "\(seed).html")) }
    }
  }
}
