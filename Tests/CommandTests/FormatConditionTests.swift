import Testing

@Suite("Passages for some formats only")
struct FormatConditionTests {
  /// A passage that only HTML has, at each place that holds running text or blocks.
  private static let places = [
    "Text «»", "## Heading «»", "- item «»", "> quote «»", "*stress «»*", "[link «»](https://example.org/)",
    "Text[^1]\n\n[^1]: note «»", "Text^[note «»]", "Term «»\n:   definition", "Term\n:   definition «»", "| verse «»",
    "| head «» |\n|---|\n| cell |", "| head |\n|---|\n| cell «» |", "::: box\nText «»\n:::",
    "::: {.content-visible when-format=html}\nCANARY\n:::", "::: {.content-hidden unless-format=html}\nCANARY\n:::",
    "Text\n\n: Caption «»\n\n| a |\n|---|\n| b |",
  ]

  @Test(
    "a passage stands in the formats it is for, and in no other", arguments: places,
    ["[CANARY]{.content-visible when-format=html}", "[CANARY]{.content-hidden unless-format=html}"])
  func isShown(place: String, passage: String) throws {
    let workspace = try TemporaryWorkspace([
      "Reports/a.md": place.replacing("«»", with: passage) + "\n",
      "dossier.yaml": "labels: {default: TLP:CLEAR}\nformats: [html, text, markdown]\n",
    ])
    for (format, isShown) in [("html", true), ("text", false), ("docbook", false)] {
      let run = try workspace.run("render", "Reports/a.md", "--to", format)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.contains("CANARY") == isShown, "\(format): \(run.output)")
    }
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.text("out/a/public/a.html").contains("CANARY"))
    #expect(try !workspace.text("out/a/public/a.txt").contains("CANARY"))
    #expect(try !workspace.text("out/a/public/a.md").contains("CANARY"))
  }

  @Test("a note that only a hidden passage refers to is gone, and the others are numbered without gaps")
  func notes() throws {
    let workspace = try TemporaryWorkspace([
      "a.md": """
      ---
      title: "Title^[Front.]"
      ---
      One[^a] [two^[Hidden.]]{.content-visible when-format=html} three^[Last.]
      and [^a] again.

      [^a]: First.

      """
    ])
    for (format, notes) in [
      ("html", ["1": "Front.", "2": "First.", "3": "Hidden.", "4": "Last."]),
      ("text", ["1": "Front.", "2": "First.", "3": "Last."]),
    ] {
      let run = try workspace.run("render", "a.md", "--to", format)
      #expect(run.status == 0, "\(run.messages)")
      for (number, words) in notes {
        let line = format == "html" ? "id=\"note-\(number)\"" : "[\(number)] \(words)"
        #expect(run.output.contains(line), "\(run.output)")
      }
      #expect(run.output.contains("Hidden.") == (format == "html"))
      #expect(!run.output.contains(format == "html" ? "note-5" : "[4]"), "\(run.output)")
    }
  }
}
