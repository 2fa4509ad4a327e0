import CSVSyntax
import Diagnostics
import DocumentModel
import Testing
import Workspace

@Suite("Comma-separated values")
struct CSVReaderTests {
  private func read(_ bytes: [UInt8]) -> (rows: [[String]], faults: [String]) {
    let file = SourceMap().add(path: "t.csv", bytes: bytes)
    var sink = DiagnosticSink()
    let rows = CSVReader.read(file, diagnostics: &sink)
    let faults = sink.diagnostics.map { diagnostic in
      let place = file.place(at: Int(diagnostic.span.offset))
      return "\(diagnostic.id) \(place.line):\(place.column)"
    }
    return (rows.map { $0.fields.map(\.text) }, faults)
  }

  @Test("fields, quotation marks, and line ends of any kind")
  func tables() {
    let expected: [(text: String, rows: [[String]])] = [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]), ("a,\n,b\n", [["a", ""], ["", "b"]]),
      ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]), ("\"one\ntwo\",x\n", [["one\ntwo", "x"]]),
      ("\"one\r\ntwo\"\r\n", [["one\r\ntwo"]]), ("\u{FEFF}a\n", [["a"]]), ("", []), ("\n\n", []), ("\"\"\n", [[""]]),
      ("a\n\n\nb\n", [["a"], ["b"]]), (",\n", [["", ""]]), ("한,é\n", [["한", "é"]]), (" a , b \n", [[" a ", " b "]]),
    ]
    for (text, rows) in expected {
      let result = read(Array(text.utf8))
      #expect(result.rows == rows && result.faults.isEmpty, "\(text)")
    }
  }

  @Test("a faulty row is left out with its place, and the next one is read")
  func faults() {
    let expected: [(text: String, rows: [[String]], faults: [String])] = [
      ("a,b\n1\"2,3\n4,5\n", [["a", "b"], ["4", "5"]], ["csv/quotation-mark 2:2"]),
      ("a\n\"b\"c\nd\n", [["a"], ["d"]], ["csv/quotation-mark 2:4"]),
      ("a\nx,\"b\nc\n", [["a"]], ["csv/unclosed 2:3"]), ("\"", [], ["csv/unclosed 1:1"]),
    ]
    for (text, rows, faults) in expected {
      let result = read(Array(text.utf8))
      #expect(result.rows == rows && result.faults == faults, "\(text)")
    }
    #expect(read([0x61, 0x0A, 0xFF]).faults == ["file/not-utf8 2:1"])
    #expect(read([0x61, 0xC3]).faults == ["file/not-utf8 1:2"])
  }

  @Test("no bytes stop the reader, and places lie in the file")
  func anything() {
    var state: UInt64 = 42
    let alphabet = Array("ab,\"\n\r é".utf8)
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let file = SourceMap().add(path: "t.csv", bytes: bytes)
      var sink = DiagnosticSink()
      let rows = CSVReader.read(file, diagnostics: &sink)
      #expect(rows.allSatisfy { row in row.fields.allSatisfy { row.span.contains($0.span) } })
      #expect(sink.diagnostics.allSatisfy { $0.span.end <= bytes.count })
    }
  }
}
