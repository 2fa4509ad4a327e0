import DocumentModel
import Testing

@Suite("Node sizes")
struct NodeSizeTests {
  @Test("a block and an inline keep their sizes: a document holds millions of them")
  func nodesStaySmall() {
    #expect(MemoryLayout<Inline>.stride == 40)
    #expect(MemoryLayout<Block>.stride == 40)
    #expect(MemoryLayout<Attributes>.stride == 8)
    #expect(MemoryLayout<SourceSpan>.stride == 12)
  }
}
