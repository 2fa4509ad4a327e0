extension RulePages {
  /// What is wrong with a Markdown text, its pictures, and what an output format cannot show.
  static let documents: [RulePage] = [
    RulePage(
      id: "exemption/syntax", summary: "A comment looks like an exemption and is none",
      advice: """
        It exempts nothing. The form is `allow`, one or more rules, perhaps `until` a date, and
        `because` with a reason:

            <!-- dossier: allow figure/unbound until 2027-01 because it is an ordinal -->

        It holds for the block after it.
        """),
    RulePage(
      id: "exemption/date", summary: "The date of an exemption is none",
      advice: """
        Nothing is exempt. Write the last day, month or year in which it holds: `until 2027-01-31`.
        """),
    RulePage(
      id: "exemption/expired", summary: "An exemption has ended",
      advice: """
        What it let pass is shown again. Mend it, or look at the reason again and give another date.
        """),
    RulePage(
      id: "exemption/incomplete", summary: "An exemption in a configuration names no rule or no reason",
      advice: """
        Whoever reads the finding again has to know why it was let pass. Write both:

            allow:
              - rule: figure/unbound
                at: Reports/overview.md
                reason: the figure is the reader's own example
                until: 2027-01-01

        `at` is a file, a pattern of files, a brief's name, or a record such as kirby-2014#c07.
        """),
    RulePage(
      id: "exemption/unknown-rule", summary: "An exemption names a rule that there is not",
      advice: """
        It lets nothing pass. Write the name that the message suggests, or one of those that
        `dossier explain` lists; figure/* stands for all whose name starts so.
        """),
    RulePage(
      id: "exemption/impossible", summary: "A rule is exempted that holds everywhere",
      advice: """
        Labels keep words from readers who may not see them, and budgets keep a build from standing
        still: no comment in a text lifts them. Mend what they complain of.
        """),
    RulePage(
      id: "markdown/utf-16", summary: "A text is UTF-16",
      advice: """
        Nothing of it is read, because its labels would not be seen either. Save it as UTF-8 in your
        editor, or convert it:

            iconv -f UTF-16 -t UTF-8 notes.md > notes-utf8.md
        """),
    RulePage(
      id: "markdown/direction-override", summary: "An invisible character turns the direction of a text",
      advice: """
        U+202D and U+202E show the letters after them in another order than they are written in, so
        that a reader sees something else than a search finds. Copying from a PDF may bring them. Delete
        the character. For a passage in Arabic or Hebrew nothing is needed; for a passage that has to
        run the other way, write `[words]{dir=rtl}`.
        """),
    RulePage(
      id: "markdown/grid-table", summary: "Lines look like a grid table and are none",
      advice: """
        They are kept as text. Every line of a grid table starts and ends at the same columns, and its
        bars stand below the corners of the first line; a monospaced font shows where they do not.

            +------+-------+
            | Year | Price |
            +======+=======+
            | 2021 | 4.1   |
            +------+-------+
        """),
    RulePage(
      id: "markdown/invalid-utf8", summary: "A text is not UTF-8",
      advice: """
        The bytes that are no letters are shown as �. Save the file as UTF-8.
        """),
    RulePage(
      id: "markdown/unclosed-div", summary: "A division is never closed",
      advice: """
        It reaches to the end of the text, and so does what it asks for, label or section. Close it
        with a line of three colons.

            ::: note
            Text.
            :::
        """),
    RulePage(
      id: "markdown/stray-fence", summary: "A line starts like the fence of a division and is none",
      advice: """
        A division that does not open applies to nothing, which matters most where it was to carry a
        label. Write three colons and one word or attributes in braces; three colons alone close it.

            ::: {.warning tlp="TLP:GREEN"}
        """),
    RulePage(
      id: "markdown/unclosed-comment", summary: "A comment is never closed and hides the rest",
      advice: """
        Everything after `<!--` is left out. Close it with `-->`.
        """),
    RulePage(
      id: "markdown/undefined-note", summary: "A note is called that is not defined",
      advice: """
        The mark stays in the text. Define the note on a line of its own:

            [^dam]: The dam was closed in 2011.
        """),
    RulePage(
      id: "markdown/nested-note", summary: "A note stands inside a note",
      advice: """
        Notes do not nest, and the inner one is kept as text. Move what it says into the outer note.
        """),
    RulePage(
      id: "markdown/duplicate-note", summary: "Two notes have the same name",
      advice: """
        The first is used, and the second is not printed. Rename one.
        """),
    RulePage(
      id: "markdown/duplicate-definition", summary: "Two link definitions have the same name",
      advice: """
        The first is used. Rename or delete the second.
        """),
    RulePage(
      id: "markdown/raw-html", summary: "HTML in Markdown is shown as text",
      advice: """
        Raw HTML would reach one format only, and could carry scripts. Say it in Markdown.
        `dossier render --unsafe` lets it through for a document that you trust.
        """),
    RulePage(
      id: "markdown/too-deep", summary: "Lists, quotations or emphasis are nested too deeply",
      advice: """
        The text is kept and its nesting flattened. A text that people wrote does not come near the
        limit; look for a run of brackets or `>` signs.
        """),
    RulePage(
      id: "markdown/lossy", summary: "Markdown has no way to write something of the document",
      advice: """
        For information. The words are kept; the message says what became of their form. Where it
        matters, use another format.
        """),
    RulePage(
      id: "json/pandoc-version", summary: "A JSON file is not a tree of Pandoc that is read",
      advice: """
        Trees of pandoc-types 1.23 are read, which Pandoc 3 writes. Nothing of the file is used. Make it
        anew from the document that it was made of:

            pandoc -t json report.docx -o report.json
        """),
    RulePage(
      id: "json/wrong-type", summary: "A node of Pandoc's tree has not the shape that it should have",
      advice: """
        The rest of the tree is read, without what the message is about. Where attributes cannot be
        read, what they stand on is left out, for they could hold a label. Compare the place with what
        `pandoc -t json` writes; most often a filter made the node.
        """),
    RulePage(
      id: "json/unknown-node", summary: "Pandoc's tree has no node of this name",
      advice: """
        The text in it is kept, and its form is lost. Most often a filter made the node, or a later
        version of Pandoc.
        """),
    RulePage(
      id: "json/raw-html", summary: "HTML in Pandoc's tree is shown as text",
      advice: """
        Raw HTML would reach one format only, and could carry scripts. Comments are left out.
        `dossier render --unsafe` lets it through for a document that you trust.
        """),
    RulePage(
      id: "json/lossy", summary: "Pandoc's tree and Dossier's do not say the same in full",
      advice: """
        For information. The words are kept; the message says what became of their form. Written:
        charts are tables, and a note that is called in another is its number. Read: a table has one
        body, a caption one form, and metadata that Dossier has no place for is not kept.
        """),
    RulePage(
      id: "text/lossy", summary: "Plain text has no way to show something of the document",
      advice: """
        For information, once for each kind, at its first place. The words are kept. Where the form
        matters, say in words what has to stand out, or use another format.
        """),
    RulePage(
      id: "html/lossy", summary: "HTML does not show something of the document as meant",
      advice: """
        For information. Formulas are printed in the syntax of TeX, for instance. Write short ones
        in words.
        """),
    RulePage(
      id: "html/raw-dropped", summary: "A raw passage in HTML is left out",
      advice: """
        For information. Raw passages are let through only by `dossier render --unsafe`, because
        they can carry scripts. Say it in Markdown.
        """),
    RulePage(
      id: "html/unsafe-url", summary: "The address of a link is of a kind that is not allowed",
      advice: """
        The link's text is kept without the link. Addresses may begin with http, https, mailto, tel
        or doi, or be relative; a `javascript:` address would run code in the reader's browser.
        """),
    RulePage(
      id: "docbook/lossy", summary: "DocBook has no place for something of the document",
      advice: """
        For information. The words are kept. Where the form matters, use another format.
        """),
    RulePage(
      id: "docbook/forbidden-character", summary: "Characters that XML forbids became �",
      advice: """
        They are control characters that cannot be seen, often from copying. Remove them from the
        text.
        """),
    RulePage(
      id: "docbook/raw-dropped", summary: "A raw passage in DocBook is left out",
      advice: """
        For information. Raw passages are let through only by `dossier render --unsafe`. Say it in
        Markdown.
        """),
    RulePage(
      id: "docbook/raw-malformed", summary: "A raw passage in DocBook is not well-formed",
      advice: """
        It is left out, because it would break the whole file. The message says where its XML goes
        wrong.
        """),
    RulePage(
      id: "docbook/unsafe-url", summary: "The address of a link is of a kind that is not allowed",
      advice: """
        The link's text is kept without the link. Addresses may begin with http, https, mailto, tel
        or doi, or be relative.
        """),
    RulePage(
      id: "text/control-character", summary: "Control characters are shown as � in plain text",
      advice: """
        For information. Characters that move the cursor or turn the direction of text would deceive
        the reader of a terminal or a mail. Remove them from the source.
        """),
    RulePage(
      id: "image/missing", summary: "A picture cannot be read",
      advice: """
        Its alternative text is printed instead. Paths start at the folder of the text that shows
        it. A picture that this audience may not see counts as not there.
        """),
    RulePage(
      id: "image/remote", summary: "A picture lies outside of the workspace",
      advice: """
        Nothing is fetched while building, so that a brief is the same tomorrow and no server learns
        who reads it. Save the picture beside the brief; until then its alternative text is printed.
        """),
    RulePage(
      id: "image/too-large", summary: "A picture is larger than 5 MiB",
      advice: """
        Its alternative text is printed instead. Pictures are embedded in the page; make it smaller.
        """),
    RulePage(
      id: "image/unsupported", summary: "A picture is not in a format that is embedded",
      advice: """
        Its alternative text is printed instead. Save it as PNG, JPEG, GIF or WebP. SVG is refused
        because it can hold scripts.
        """),
  ]
}
