import Testing

@Suite("Titles and abstracts")
struct MetadataTextTests {
  private func rendered(_ source: String, _ arguments: String...) throws -> String {
    let workspace = try TemporaryWorkspace(["a.md": source, "a.xml": source])
    let run = try CommandRun(["render"] + arguments, in: workspace.folder)
    #expect(run.status == 0, "\(run.messages)")
    return run.output
  }

  @Test("title, subtitle and abstract are Markdown")
  func markup() throws {
    let output = try rendered(
      """
      ---
      title: It's *new* and 2 * 3
      subtitle: For `x`
      abstract: |
        One **word**.

        - An item
      ---
      Text.

      """, "a.md", "--to", "docbook")
    #expect(output.contains("<title>It’s <emphasis>new</emphasis> and 2 * 3</title>"))
    #expect(output.contains("<subtitle>For <literal>x</literal></subtitle>"))
    #expect(output.contains("<para>One <emphasis role=\"strong\">word</emphasis>.</para>"))
    #expect(output.contains("<listitem>"))
  }

  @Test(
    "author: of Pandoc and Quarto says who wrote it, as authors: does",
    arguments: [
      "author: Ana Li", "author: [Ana Li]", "author: {name: Ana Li}", "author: [{name: {given: Ana, family: Li}}]",
      "author: [{name: {literal: Ana Li}, email: a@example.org}]", "authors: Ana Li\nauthor: Bo Wen",
    ])
  func authors(key: String) throws {
    let output = try rendered("---\n\(key)\n---\nText.\n", "a.md", "--to", "docbook")
    #expect(output.contains("<personname>Ana Li</personname>") && !output.contains("Bo Wen"), "\(output)")
  }

  @Test(
    "a title that would be no paragraph, and what is no markup in one, stays as it is written",
    arguments: ["1. Introduction", "# 7", "- 40 degrees", "Words by @someone", "{{< meta x >}}", "[Draft] A_b_c", ""])
  func plain(title: String) throws {
    let output = try rendered("---\ntitle: '\(title)'\n---\nText.\n", "a.md", "--to", "docbook")
    let escaped = title.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    #expect(output.contains(title.isEmpty ? "<title/>" : "<title>\(escaped)</title>"), "\(output)")
  }

  @Test(
    "what a DocBook article says of itself comes back the same by way of Markdown",
    arguments: [
      "2 * 3 * 4", "\"q\" it's", "a_b_ \\ `c`", "<emphasis>x</emphasis> y", "[1] @key {#x}", "1. One", "# A", "-- ...",
      "1. One <emphasis>x</emphasis>", "# <literal>x</literal>", "::: x", "A | b", "p. 3 et al. x", "@a; -@b",
    ])
  func roundTrip(words: String) throws {
    let info =
      "<info><title>\(words)</title><subtitle>\(words)</subtitle>"
      + "<abstract><para>\(words)</para><para>Two</para></abstract></info>"
    let article = "<article xmlns='http://docbook.org/ns/docbook' version='5.0'>\(info)<para>T</para></article>"
    let direct = try rendered(article, "a.xml", "--from", "docbook", "--to", "docbook")
    let markdown = try rendered(article, "a.xml", "--from", "docbook", "--to", "markdown")
    #expect(try rendered(markdown, "a.md", "--to", "docbook") == direct, "\(markdown)")
  }

  @Test("notes of front matter come back by way of Markdown, and are defined once")
  func notes() throws {
    let article = """
      <article xmlns='http://docbook.org/ns/docbook' version='5.0'><info>\
      <title>A<footnote><para>One <emphasis>n</emphasis>.</para></footnote></title>\
      <abstract><para>B<footnote><para>Two.</para></footnote></para></abstract></info>\
      <para>C<footnote><para>Three.</para></footnote></para></article>
      """
    let direct = try rendered(article, "a.xml", "--from", "docbook", "--to", "docbook")
    let markdown = try rendered(article, "a.xml", "--from", "docbook", "--to", "markdown")
    #expect(try rendered(markdown, "a.md", "--to", "docbook") == direct, "\(markdown)")
    #expect(markdown.contains("title: \"A^[One *n*.]\""), "\(markdown)")
    #expect(markdown.contains("C[^3]"), "\(markdown)")
    #expect(!markdown.contains("[^1]"), "\(markdown)")
  }

  @Test("what is wrong in an abstract is said at its value")
  func findings() throws {
    let workspace = try TemporaryWorkspace([
      "dossier.yaml": "labels: {default: TLP:CLEAR}\n",
      "Reports/a.md": "---\ntitle: A\nabstract: |\n  ::: box\n  Text\n---\nText.\n",
    ])
    let run = try workspace.run("build")
    #expect(run.messages.contains("warning[markdown/unclosed-div]"), "\(run.messages)")
    #expect(run.messages.contains("Reports/a.md:3:11"), "\(run.messages)")
    let again = try workspace.run("build")
    #expect(again.messages.contains("Reports/a.md:3:11"), "\(again.messages)")
  }

  @Test("a note of several blocks is one paragraph in front matter, which is said")
  func longNotes() throws {
    let article = """
      <article xmlns='http://docbook.org/ns/docbook' version='5.0'><info>\
      <title>A<footnote><para>One.</para><para>Two.</para></footnote></title></info><para>C</para></article>
      """
    let workspace = try TemporaryWorkspace(["a.xml": article])
    let run = try workspace.run("render", "a.xml", "--from", "docbook", "--to", "markdown", "--verbose")
    #expect(run.output.contains("One. Two.]\""), "\(run.output)")
    #expect(run.messages.contains("markdown/lossy"), "\(run.messages)")
  }

  @Test(
    "a label or a passage for some audiences only in front matter stops every edition",
    arguments: ["«»", "A «» b", "1. One «»", "# «»", "- x «»", "x ^[«»] y", "[@a «»]", "![«»](a.png)", "*a «»*"],
    ["only=partners", ".amber", ".ambre", "tlp=red", "onlY=partners", ".content-hidden when-audience=public"])
  func audiences(words: String, condition: String) throws {
    let passage = words.replacing("«»", with: "[CANARY]{\(condition)}")
    for (key, body) in [("title", "{{< meta title >}}"), ("subtitle", ""), ("abstract", "{{< meta abstract >}}")] {
      let workspace = try TemporaryWorkspace(["Reports/a.md": "---\n\(key): '\(passage)'\n---\nText. \(body)\n"])
      let run = try workspace.run("build")
      #expect(run.status == 1 && run.messages.contains("label/unreadable"), "\(key): \(run.messages)")
      #expect(!(run.output + run.messages).contains("CANARY"))
      #expect(try workspace.outputs().isEmpty)
      #expect(try workspace.run("check", "--clearance", "TLP:RED").messages.contains("Reports/a.md:2"))
    }
  }

  @Test("a section's title and a division in an abstract are looked at, too")
  func values() throws {
    for text in [
      "sections: [{use: method, title: 'M [CANARY]{only=partners}'}]",
      "abstract: |\n  One.\n\n  ::: {only=partners}\n  CANARY\n  :::", "abstract: |\n  ::: {only=partners}\n  CANARY",
    ] {
      let workspace = try TemporaryWorkspace(["Reports/a.md": "---\ntitle: A\n\(text)\n---\nText.\n"])
      let run = try workspace.run("build")
      #expect(run.status == 1 && run.messages.contains("label/unreadable"), "\(text): \(run.messages)")
      #expect(try workspace.outputs().isEmpty)
    }
  }

  @Test("titles hold passages for some formats only")
  func formats() throws {
    let passage = "[ONE]{.content-visible when-format=html}"
    let workspace = try TemporaryWorkspace([
      "Reports/a.md": """
      ---
      title: A \(passage)
      subtitle: B [TWO]{.content-hidden when-format=html}
      abstract: C \(passage)
      formats: [html, text]
      ---
      Text.

      """
    ])
    #expect(try workspace.run("build").status == 0)
    let (page, text) = (try workspace.text("out/a/public/a.html"), try workspace.text("out/a/public/a.txt"))
    #expect(page.contains("ONE") && !page.contains("TWO"))
    #expect(text.contains("TWO") && !text.contains("ONE"))
    let index = try workspace.text("out/index/public/index.html")
    #expect(index.contains("ONE") && !index.contains("TWO"))
  }
}
