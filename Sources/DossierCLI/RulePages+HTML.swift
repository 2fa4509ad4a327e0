extension RulePages {
  /// What is said of web pages and plain texts that are read.
  static let html: [RulePage] = [
    RulePage(
      id: "html/no-text", summary: "A page has no text",
      advice: """
        Nothing is left once scripts, styles and, with `--article`, what stands around the text are taken
        away. Pages whose text a script writes hold none in their file: open them in a browser, and save
        them from there.
        """),
    RulePage(
      id: "html/no-place", summary: "An element of a page has no place in a document",
      advice: """
        Its text is kept, in a division or a span whose class is the element's name, as in
        `::: {.aside}`. Delete the fences where the name says nothing.
        """),
    RulePage(
      id: "html/active-content", summary: "A script of a page is left out",
      advice: """
        No script, style or comment of a page reaches a document. What a script would have written into
        the page when it was shown is missing too.
        """),
    RulePage(
      id: "html/embedded-image", summary: "A picture inside a page keeps only its text",
      advice: """
        A document names pictures by file or address; the bytes of one that stands in the page itself
        have neither. Save it as a file, and name that file.
        """),
    RulePage(
      id: "html/image-set", summary: "Of a picture in several sizes the first is taken",
      advice: """
        The page lists addresses for screens of several widths and no single one. Look at which was
        taken, and name another where it is too small.
        """),
    RulePage(
      id: "html/table-span", summary: "A cell reaches over more than 1,000 rows or columns",
      advice: """
        It is cut to that. A larger number is mostly a slip of whatever made the page.
        """),
    RulePage(
      id: "html/undecodable", summary: "Characters of a page are not in the encoding that it names",
      advice: """
        Each is shown as �. A page is read by its byte order mark, else by the encoding that it declares,
        else as UTF-8, and else as windows-1252. Where it declares a wrong one, convert it:

            iconv -f EUC-KR -t UTF-8 page.html > page-utf8.html

        and change or delete its `<meta charset>`.
        """),
    RulePage(
      id: "html/unknown-encoding", summary: "A page names an encoding that is not known",
      advice: """
        It is read as UTF-8, or as windows-1252 where it is not that. Convert it to UTF-8.
        """),
    RulePage(
      id: "text/undecodable", summary: "A plain text is not UTF-8",
      advice: """
        Bytes that are no characters are shown as �. Save the text as UTF-8, or convert it:

            iconv -f WINDOWS-1252 -t UTF-8 notes.txt > notes-utf8.txt
        """),
    RulePage(
      id: "budget/html", summary: "A page is larger than what is read",
      advice: """
        64 MB, 1,000 attributes on one element, 10 MB in the value of one attribute or in one comment.
        Mostly it is pictures inside the page: save it without them.
        """),
    RulePage(
      id: "budget/html-depth", summary: "Elements of a page are nested deeper than 256",
      advice: """
        The text is kept, without the elements that are too deep. Pages like that mostly have elements
        that are never ended, such as `<font>` a thousand times.
        """),
  ]
}
