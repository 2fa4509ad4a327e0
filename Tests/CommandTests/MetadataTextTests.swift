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

  @Test(
    "a passage for some audiences only is in no title, for nobody",
    arguments: ["only=partners", ".ambre", ".content-hidden when-audience=public"],
    [[], ["--audience", "partners", "--clearance", "TLP:GREEN"]])
  func conditional(condition: String, options: [String]) throws {
    let workspace = try TemporaryWorkspace([
      "Reports/right.md": """
      ---
      title: Open [CANARY]{\(condition)} words
      subtitle: '[CANARY]{\(condition)} more'
      abstract: |
        One.

        ::: {\(condition)}
        CANARY
        :::
      formats: [html, docbook, markdown, text]
      editions: [public, partners]
      ---
      Text.

      """
    ])
    let run = try CommandRun(["build"] + options, in: workspace.folder)
    #expect(run.status == 0 && !(run.output + run.messages).contains("CANARY"), "\(run.messages)")
    let outputs = try workspace.outputs()
    #expect(outputs.count > 4)
    for (path, bytes) in outputs { #expect(!String(decoding: bytes, as: UTF8.self).contains("CANARY"), "\(path)") }
  }

  @Test("a label in front matter stops every edition", arguments: ["[CANARY]{.amber}", "[CANARY]{tlp=red}"])
  func labelled(title: String) throws {
    let workspace = try TemporaryWorkspace(["Reports/right.md": "---\ntitle: '\(title)'\n---\nText.\n"])
    let run = try workspace.run("build")
    #expect(run.status == 1 && run.messages.contains("label/unreadable") && !run.messages.contains("CANARY"))
    #expect(try workspace.outputs().isEmpty)
  }
}
