extension RulePages {
  /// What `dossier sources` and `dossier claims` say.
  static let sources: [RulePage] = [
    RulePage(
      id: "file/empty", summary: "A captured text has no words",
      advice: """
        There is nothing that a record could be made of. Save the text of the source to a file and
        name that file, or pipe the text in and write `-`.
        """),
    RulePage(
      id: "file/not-utf8", summary: "A captured text is not UTF-8",
      advice: """
        A PDF, a word processor's file or a page in another encoding has to be made plain text in
        UTF-8 first, for example by

            pdftotext report.pdf - | dossier sources add -
            pandoc --wrap=none -t plain report.docx | dossier sources add -

        The message names the first byte that does not fit.
        """),
    RulePage(
      id: "budget/file-size", summary: "A file is larger than what is read",
      advice: """
        Texts up to 64 MB are read. Keep the text of the source alone, without pictures, or split
        it into several sources.
        """),
    RulePage(
      id: "budget/lines", summary: "A captured text has more lines than are read",
      advice: """
        Texts of up to a million lines are read. Split it into several sources.
        """),
    RulePage(
      id: "date/edtf", summary: "A date on the command line is no date",
      advice: """
        Dates are written as EDTF has them: `2014`, `2014-10`, `2014-10-22`, `2014~` for about,
        `2014?` for uncertain, `2004/2014` for a span.
        """),
    RulePage(
      id: "evidence/unknown-source", summary: "A source is named that the evidence does not hold",
      advice: """
        Correct the id; `dossier sources list` shows those that the run's clearance sees.
        """),
    RulePage(
      id: "sources/unreadable", summary: "A record with faults is not formatted",
      advice: """
        A key that occurs twice, for instance, leaves open what the file says. Correct what
        `dossier check` says of it, then format it.
        """),
    RulePage(
      id: "sources/faulty", summary: "Nothing is inferred from records with errors",
      advice: """
        `--expand` writes out what follows from a record, and from a record with an error nothing
        certain follows. Correct what `dossier check` says of the file. A record that leans on a
        registry entry with a higher label than its own has such an error too: what only some may
        see is not written where all can read it.
        """),
    RulePage(
      id: "sources/comment", summary: "A file is left alone because a comment would be lost",
      advice: """
        `--expand` writes a value anew, and a comment stands inside the old one. Put the comment on
        a line above the value's key:

            # who says so
            by: [water-ministry, lena-oru]
        """),
    RulePage(
      id: "internal/index", summary: "The index of the evidence cannot be made",
      advice: """
        Lists and searches come from an index under `.dossier`, and where nothing can be written there
        from one in memory. Neither could be made: most likely there is no memory left.
        """),
    RulePage(
      id: "internal/format", summary: "Formatting would have changed what the records say",
      advice: """
        This is a fault of the program and not of your file, which was left as it is. Please report
        it with the record that shows it.
        """),
  ]
}
