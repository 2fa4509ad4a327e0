import Diagnostics
import DocumentModel
import Testing

@Suite("The summary in Markdown")
struct MarkdownSummaryTests {
  @Test("counts, editions that were kept back, and findings, the worst first")
  func layout() {
    var fixture = ReportFixture()
    let span = fixture.span(of: "kirbi", in: "see @kirbi")
    fixture.run.editions = [
      fixture.edition("a", [Diagnostic("date/relative", .warning, "“last year”", at: span)]),
      fixture.edition("b", [fixture.unknownKey(at: span)], isKept: true),
    ]
    #expect(
      fixture.text(.markdown) == """
        ## Dossier: 1 error, 1 warning

        2 editions, 1 kept back.

        What was published before stays for:

        - b \\(public\\)

        ### Errors

        | Where | What | Rule |
        | --- | --- | --- |
        | Reports/a.md:1:6 | no source “kirbi”<br>note: keys are file names<br>help: write “kirby” | `cite/unknown-key` |

        ### Warnings

        | Where | What | Rule |
        | --- | --- | --- |
        | Reports/a.md:1:6 | “last year” | `date/relative` |

        """)
    #expect(ReportFixture().text(.markdown) == "## Dossier: nothing found\n")
  }

  @Test("what two editions say of one place is counted once, as it is listed")
  func shared() {
    var fixture = ReportFixture()
    let finding = fixture.unknownKey(at: fixture.span(of: "kirbi", in: "see @kirbi"))
    fixture.run.editions = [fixture.edition("a", [finding]), fixture.edition("a", [finding])]
    #expect(fixture.text(.markdown).hasPrefix("## Dossier: 1 error\n"))
  }

  @Test("words of the input are no mark-up, break no table, and mention nobody")
  func words() {
    var fixture = ReportFixture()
    fixture.run.diagnostics = [
      Diagnostic("cite/unknown-key", .error, "a|b `c` <i>*d*</i> [e](f) @user #12 s#c01 $x$")
    ]
    #expect(
      fixture.text(.markdown).contains(
        "| a\\|b \\`c\\` &lt;i&gt;\\*d\\*&lt;/i&gt; \\[e\\]\\(f\\) @<!-- -->user \\#<!-- -->12 s\\#c01 \\$x\\$ |"))
  }

  @Test("a hundred findings are listed, and the number of the others told")
  func limit() {
    var fixture = ReportFixture()
    fixture.run.diagnostics = (0..<230).map { index in
      Diagnostic("cite/unknown-key", index < 60 ? .error : .warning, "no source \(index)")
    }
    let text = fixture.text(.markdown)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("| dossier.yaml") } == 100)
    #expect(text.hasSuffix("… and 130 more findings.\n"))
  }
}
