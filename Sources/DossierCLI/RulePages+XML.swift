extension RulePages {
  /// What is wrong with an XML file, and what a DocBook file holds that the tree has no place for.
  static let xml: [RulePage] = [
    RulePage(
      id: "xml/not-well-formed", summary: "A file is not well-formed XML",
      advice: """
        What stands before the place is read, and nothing behind it. The message says what is wrong in
        the parser's words; most often an end tag is missing or an `&` is not written `&amp;`. Look at
        the place, or ask another parser:

            xmllint --noout report.xml
        """),
    RulePage(
      id: "budget/xml", summary: "An XML file passes a limit",
      advice: """
        Nothing of it is read. The limits are 64 MiB for a file, 256 elements inside each other, 1,000
        attributes on one element and 10,000,000 bytes in one text. No document that people wrote comes
        near them; divide a file that programs wrote.
        """),
    RulePage(
      id: "xml/declaration", summary: "An XML file declares entities or default attributes",
      advice: """
        Nothing of it is read: such declarations can make a short file as long as a library, or bring in
        other files. For a document that you trust, let another tool replace the names first:

            xmllint --noent --dropdtd report.xml > plain.xml
        """),
    RulePage(
      id: "xml/encoding", summary: "An XML file is in an encoding that is not read",
      advice: """
        UTF-8, UTF-16, ISO 8859-1, ISO 8859-15 and windows-1252 are. Convert it:

            xmllint --encode utf-8 report.xml > report-utf8.xml
        """),
    RulePage(
      id: "xml/characters", summary: "An XML file holds bytes or characters that XML forbids",
      advice: """
        Each is shown as �, and the rest is read. The message says where the first one is. Save the file
        as UTF-8, or name the encoding that it is in; remove control characters.
        """),
    RulePage(
      id: "xml/unknown-name", summary: "A character is called by a name that is not known",
      advice: """
        The reference is kept as text. The usual names of DocBook's own document types are known
        (`&nbsp;`, `&mdash;`); for others write the character itself, or its number: `&#x2192;`.
        """),
    RulePage(
      id: "docbook/not-docbook", summary: "A file's first element is none of DocBook",
      advice: """
        Its text is kept in containers. Name the format with `--from` if it is another one. DocBook 5
        elements are in the namespace `http://docbook.org/ns/docbook`.
        """),
    RulePage(
      id: "docbook/kept-as-container", summary: "An element is kept as a container with its name as class",
      advice: """
        For information. The tree has no kind for it. Its text is all there, and a style sheet can find
        it by the class.
        """),
    RulePage(
      id: "docbook/flattened", summary: "Something of a DocBook file is read as less than it is",
      advice: """
        For information. The words are kept; the message says what became of their form.
        """),
    RulePage(
      id: "docbook/xinclude", summary: "A DocBook file includes another file, which is not read",
      advice: """
        Reading is of one file and of nothing else. What stands as its fallback is kept. Put the files
        together first:

            xmllint --xinclude book.xml > whole.xml
        """),
    RulePage(
      id: "docbook/unknown-target", summary: "A reference leads to an id that nothing has",
      advice: """
        The reference prints the id. Give the element that is meant an `xml:id`, or mend the reference's
        `linkend`. Where the element is in an included file, see `docbook/xinclude`.
        """),
    RulePage(
      id: "docbook/table-span", summary: "A cell spans more rows or columns than any table has",
      advice: """
        It is read as spanning 1,000. Mend `morerows`, `namest` and `nameend`, or `rowspan` and `colspan`.
        """),
  ]
}
