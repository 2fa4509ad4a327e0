import DocumentModel
import MarkdownSyntax
import Testing

@Suite("Grid tables")
struct GridTableTests {
  @Test(
    "cells hold blocks and span rows and columns, as Pandoc draws them",
    arguments: [
      Case(
        "+---+---+\n| a | b |\n+===+==:+\n| c | d |\n+---+---+",
        #"table{standard,right // plain["a"] | plain["b"] / plain["c"] | plain["d"]}"#),
      Case("+---+---+\n| a | b |\n+===+==:+", #"table{standard,right // plain["a"] | plain["b"]}"#),
      Case("+:-:+---+\n| a | b |\n+---+---+", #"table{center,standard // plain["a"] | plain["b"]}"#),
      Case(
        "+-----+---+\n| - a | b |\n| - c |   |\n|     | d |\n+-----+---+",
        #"table{standard,standard // bullets{(plain["a"]), (plain["c"])} | para["b"] para["d"]}"#),
      Case(
        "+---+---+\n| a | b |\n|   +---+\n|   | c |\n+---+---+\n| d     |\n+-------+",
        #"table{standard,standard // <2x1>plain["a"] | plain["b"] / plain["c"] / <1x2>plain["d"]}"#),
      Case(
        "+---+\n| h |\n+===+\n| b |\n+===+\n| f |\n+===+",
        #"table{standard // plain["h"] / plain["b"] // plain["f"]}"#),
      Case(
        "+----+---+\n| 한 | b |\n+----+---+\n| c  | 글|\n+----+---+",
        #"table{standard,standard // plain["한"] | plain["b"] / plain["c"] | plain["글"]}"#),
      Case(
        "+---+---+\n| much longer | b |\n+---+---+", #"table{standard,standard // plain["much longer"] | plain["b"]}"#),
      Case(
        "- +---+\n  | a |\n  +---+\n- b",
        #"bullets{(table{standard // plain["a"]}), (plain["b"])}"#),
      Case("> +---+\n> | a |\n> +---+\n> b", #"quote(table{standard // plain["a"]} para["b"])"#),
      Case("+---+\n| a |\n+---+\n\n: Cap {#tbl-x}", #"table{standard // plain["a"] caption["Cap"]}{#tbl-x}"#),
      Case("+---+\n| a |\n+---+\n: Cap", #"table{standard // plain["a"] caption["Cap"]}"#),
      Case("> +---+\n> | a |\n> +---+\n\nb", #"quote(table{standard // plain["a"]}) para["b"]"#),
      Case("+------+\n|a[^n] |\n+------+\n\n[^n]: x", #"table{standard // plain["a", note(para["x"])]}"#),
      Case("+--------+\n| ```    |\n| a  b   |\n| ```    |\n+--------+", #"table{standard // code("a  b")}"#),
      Case(
        "+-----------+\n| +---+---+ |\n| | a | b | |\n| +---+---+ |\n+-----------+",
        #"table{standard // table{standard,standard // plain["a"] | plain["b"]}}"#),
      Case("text\n+---+\n| a |\n+---+", "para[\"text\", soft, \"+\u{2014}+\", soft, \"| a |\", soft, \"+\u{2014}+\"]"),
      Case("::: x\n+-----+\n| ::: |\n+-----+\n:::", #"div(table{standard // plain[":::"]}){.x}"#),
    ])
  func tables(_ example: Case) {
    #expect(Reading(example.input, options: .plain).tree == example.tree)
  }

  @Test(
    "what looks like a grid table and is none stays text, and that is said",
    arguments: [
      "+---+---+\n| a |\n+---+---+", "+---+\n| a |", "+---+\n", "+---+---+\n| a | b |\n+---+---",
      "+---+---+\n| a     |\n|   +---+\n| b     |\n+---+---+",
    ])
  func broken(_ text: String) {
    let reading = Reading(text)
    #expect(reading.tree.hasPrefix("para["))
    #expect(reading.ids == ["markdown/grid-table"])
  }

  @Test("columns have the share of a page that they take")
  func widths() throws {
    let reading = Reading("+----------+----------+\n| a        | b        |\n+----------+----------+\n")
    guard case .table(let table)? = reading.result.document.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.columns.map(\.width) == [11.0 / 72, 11.0 / 72])
  }

  @Test("a part that is withheld takes nothing of the cells beside it")
  func withheld() {
    let text = "+-------+---+\n| [a    | b |\n| c]{.amber} d | e |\n+-------+---+\n"
    let reading = Reading(text, admission: WallTests.clear)
    #expect(reading.tree == #"table{standard,standard // plain["d"] | plain["b", soft, "e"]}"#)
    #expect(reading.result.dropped.map(reading.text) == ["[a", "c]{.amber}"])
  }

  @Test("a definition in a cell serves the whole file")
  func definitions() {
    let reading = Reading("[x]\n\n+--------+\n| [x]: u |\n+--------+\n")
    #expect(reading.tree.hasPrefix(#"para[link<u>["x"]]"#))
  }
}
