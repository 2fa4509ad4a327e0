extension RulePages {
  /// What is wrong with the YAML and JSON of a file.
  static let syntax: [RulePage] = [
    RulePage(
      id: "yaml/syntax", summary: "A file is not YAML",
      advice: """
        Nothing of the file is used. The slip is at the place shown or on the line before: an
        indentation, a bracket or a quotation mark. Most often a text holds “: ” and needs quotes.

            title: "Rice: the price of a harvest"
        """),
    RulePage(
      id: "yaml/tab", summary: "A tab indents a line",
      advice: """
        YAML indents with spaces only. Replace the tab by two spaces; most editors can be told to.
        """),
    RulePage(
      id: "yaml/not-utf8", summary: "A YAML file is not UTF-8",
      advice: """
        Nothing of it is used, because its letters cannot be told. Save it as UTF-8 in your editor.
        """),
    RulePage(
      id: "yaml/control-character", summary: "A control character stands in a YAML file",
      advice: """
        It cannot be seen and does not belong in text; copying from a PDF may bring one. Delete it,
        or write it as an escape in double quotes.
        """),
    RulePage(
      id: "yaml/many-documents", summary: "A YAML file holds more than one document",
      advice: """
        A line of three hyphens starts a second document, which would be lost. Keep one document in
        a file.
        """),
    RulePage(
      id: "yaml/duplicate-key", summary: "A key occurs twice",
      advice: """
        Only the first is used. Keep one of the two; for several values write a list.
        """),
    RulePage(
      id: "yaml/complex-key", summary: "A list or a mapping stands where a key should be",
      advice: """
        Often a bracket or brace at the start of a line is meant as text. Put it between double
        quotes.
        """),
    RulePage(
      id: "yaml/anchor", summary: "An anchor is used",
      advice: """
        Anchors (`&name`) and aliases let a few lines unfold into very many, and hide where a value
        was written. Write the value where it is needed.
        """),
    RulePage(
      id: "yaml/alias", summary: "An alias is used",
      advice: """
        Aliases (`*name`) are not read. Write the value where it is needed. A text that begins with
        `*` stands between double quotes.
        """),
    RulePage(
      id: "yaml/merge-key", summary: "A merge key is used",
      advice: """
        `<<:` is not read. Write the entries where they are needed.
        """),
    RulePage(
      id: "yaml/tag", summary: "A tag is used",
      advice: """
        Tags such as `!!str` are not read: the key says how its value is read. Delete the tag. A
        text that begins with `!` stands between double quotes.
        """),
    RulePage(
      id: "yaml/unknown-key", summary: "A record has a key that nothing reads",
      advice: """
        Most often it is misspelt, and what you wrote is not used. The message suggests the nearest
        key, or lists all.
        """),
    RulePage(
      id: "yaml/missing-key", summary: "A record lacks a key that it needs",
      advice: """
        The message shows what to add, with an example.
        """),
    RulePage(
      id: "yaml/wrong-type", summary: "A value of a record is of the wrong type",
      advice: """
        For example, a list stands where one text is expected. The message says what the key takes.
        """),
    RulePage(
      id: "yaml/wrong-value", summary: "A value of a record is not among those that its key takes",
      advice: """
        The message lists the values, or says what is expected. Where two keys say the same, keep
        one of them.
        """),
    RulePage(
      id: "json/syntax", summary: "A file is not JSON",
      advice: """
        The message names the place and what is missing there, most often a comma, a bracket or a
        quotation mark. Export the file again rather than mend it by hand.
        """),
    RulePage(
      id: "json/not-utf8", summary: "A JSON file is not UTF-8",
      advice: """
        Save or export it as UTF-8.
        """),
    RulePage(
      id: "json/duplicate-key", summary: "A key of an object occurs twice",
      advice: """
        The first is used. Keep one of the two.
        """),
    RulePage(
      id: "budget/yaml-size", summary: "A YAML file is larger than what is read",
      advice: """
        The limits on size, number of values and depth keep a broken or hostile file from stopping
        the program. Split the file: one source a file is usual.
        """),
    RulePage(
      id: "budget/yaml-nodes", summary: "A YAML file holds more values than are read",
      advice: """
        Nothing of the file is used. Split it into several files.
        """),
    RulePage(
      id: "budget/yaml-depth", summary: "A YAML file is nested deeper than what is read",
      advice: """
        Nothing that is meant to be read by people nests this deep; look for brackets that are never
        closed.
        """),
    RulePage(
      id: "budget/includes", summary: "A brief includes more files than what is read",
      advice: """
        Files that include each other several times multiply. What is included after the place of the message is left \
        out, and the exit status is 3. Include fewer files, or put them together.
        """),
    RulePage(
      id: "budget/json-depth", summary: "A JSON file is nested deeper than what is read",
      advice: """
        Nothing of the file is used. Look for brackets that are never closed.
        """),
  ]
}
