import Diagnostics
import DocumentModel
import Testing

@testable import BriefCompiler

/// What counts as specific to restricted material, and what any two texts may share.
@Suite("Leak index")
struct LeakIndexTests {
  private func index(_ add: (inout LeakIndex) -> Void) -> LeakIndex {
    var index = LeakIndex()
    add(&index)
    return index
  }

  private func finds(_ index: LeakIndex, in text: String) -> Bool { !index.found(in: Array(text.utf8)).isEmpty }

  @Test(
    "six words in a row are found, five and everyday words are not",
    arguments: [
      ("The guard let us go at dawn on a Monday.", "He said the guard let us go at dawn.", true),
      ("The guard let us go at dawn on a Monday.", "The guard let us go.", false),
      ("It came by the end of the year.", "All came by the end of the year.", false),
      ("A report of the ministry of the interior.", "The report of the ministry of the interior.", false),
      (
        "The U.S. State Department describes it as a forced march.", "The U.S. State Department describes camps.", false
      ),
      ("곡식 배 밑에 열한 가족을 숨겼다고 했다.", "그는 곡식 배 밑에 열한 가족을 숨겼다고 말했다.", true),
      ("船夫在黎明前把十一家人藏在运粮船底下", "据说船夫在黎明前把十一家人藏了", true),
      ("船夫在黎明前把十一家人藏在运粮船底下", "船夫在黎明前离开", false),
      ("Il reçut onze familles près du fleuve gelé.", "il rec\u{327}ut onze familles pre\u{300}s du fleuve", true),
      ("We counted 3 carts and 11 sledges near the frozen river.", "carts and[7] sledges near the frozen river", true),
    ])
  func runs(_ restricted: String, _ text: String, _ isFound: Bool) {
    let index = index { $0.add(words: restricted, at: .none, isDistinct: true) }
    #expect(finds(index, in: text) == isFound)
  }

  @Test(
    "a name of two telling words counts whatever the prose says, another only where no prose has it",
    arguments: [
      ("Ilka Marrow", true, true), ("Ministry of Vexley", false, true), ("Vexley", false, true),
      ("Ministry of Justice", false, false), ("Kim", false, false), ("김철수", false, true),
    ])
  func names(_ name: String, _ isDistinct: Bool, _ isFound: Bool) {
    var index = index { $0.add(name: name, at: .none) }
    #expect(finds(index, in: "It was \(name) who came.") == isFound)
    index.excuse(Array("It was \(name).".utf8), isEvidence: false)
    #expect(finds(index, in: "It was \(name) who came.") == isDistinct)
    index.excuse(Array("It was \(name).".utf8), isEvidence: true)
    #expect(index.isEmpty)
  }

  @Test("one word is a name with a capital only, and an id is one without white space only")
  func forms() {
    let index = index {
      $0.add(name: "Ferry", at: .none)
      $0.add(identifier: "harbour-log-2019", at: .none)
      $0.add(identifier: "refugees", at: .none)
      $0.add(identifier: "c01", at: .none)
    }
    #expect(finds(index, in: "the Ferry") && !finds(index, in: "the ferry"))
    #expect(finds(index, in: "#ref-harbour-log-2019-c01") && !finds(index, in: "the harbour log 2019"))
    #expect(!finds(index, in: "refugees c01"))
  }

  @Test("of several things the exit status says the gravest")
  func exitStatus() {
    var report = BuildReport()
    for (id, status) in [("x/y", 1), ("budget/input", 3), ("label/leak", 4), ("internal/x", 70)] as [(String, Int32)] {
      report.diagnostics.append(Diagnostic(DiagnosticID(id), .error, "x"))
      #expect(report.exitStatus == status)
    }
  }

  @Test("markup, JSON and Markdown are read as their readers read them")
  func decoding() {
    func words(_ text: String, _ path: String) -> String {
      PublicText.texts(of: Array(text.utf8), in: path).map { String(decoding: $0, as: UTF8.self) }
        .joined(separator: "|")
    }
    #expect(words("<p>o<b>n</b>e&#x20;<i>two</i></p><p>3</p>", "x.html").contains(" one two  3 "))
    #expect(
      words("<p title=\"a&amp;b\">x<!-- hid --><script>\"\\u0041\"</script></p>", "x.html").contains("a&b  hid  \"A\""))
    #expect(!words("<style>Georgia</style>", "x.html").contains("Georgia"))
    #expect(words("<x><emphasis>o</emphasis>ne<![CDATA[<two>]]></x>", "x.xml").contains("one<two>"))
    let tree =
      #"[{"t":"Str","c":"on"},{"t":"Emph","c":[{"t":"Str","c":"e"}]},{"t":"Space"},{"t":"Str","c":"t\u0077o"}]"#
    #expect(words(tree, "x.json").hasPrefix("one two|"))
    #expect(words("a[*b*]{.c}^[note] [d](e \"f\")", "x.md").contains("ab d note"))
    for path in ["x.html", "x.json", "x.md", "x.xml"] {
      for text in ["<", "<!--", "<a b=\"", "\"\\", "\"\\u12", "<![CDATA[", "&", "%4"] { _ = words(text, path) }
    }
  }
}
