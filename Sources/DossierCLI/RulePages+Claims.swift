extension RulePages {
  /// What `dossier claims add` and `dossier claims import` say.
  static let claims: [RulePage] = [
    RulePage(
      id: "claim/no-text", summary: "A claim has no text",
      advice: """
        A claim is a sentence of your own that says what the source says, attributed and dated, so that
        it can be printed as it stands. The row or the command that has none is left out.
        """),
    RulePage(
      id: "claim/clearance", summary: "A claim's label is above the clearance of the run",
      advice: """
        What a run does not see it does not write: it could not be checked. Name the clearance, as in

            dossier claims add water-leak-2021 "…" --label TLP:AMBER --clearance TLP:AMBER
        """),
    RulePage(
      id: "claim/unreadable", summary: "A claim could not be read back from its record",
      advice: """
        The record has faults of its own, for instance a key that occurs twice, or its source a second
        file. Correct what `dossier check` says of it, then add the claim.
        """),
    RulePage(
      id: "claim/no-list", summary: "A record's claims are no list",
      advice: """
        `claims:` holds a text or a single mapping, and a second claim has no place there. Write each
        claim as an item:

            claims:
              - text: The ministry puts resettled households at between 3,100 and 3,400.
        """),
    RulePage(
      id: "csv/empty", summary: "A table has no rows",
      advice: """
        The first row of a table names its columns, and each row below is a claim:

            source,text,quote,by
            valley-post-2019,The ministry counts some 200 boats.,some 200 boats,water-ministry
        """),
    RulePage(
      id: "csv/column", summary: "A table has a column that claims do not have, or lacks one that they need",
      advice: """
        Nothing is imported, since what was meant is not known. `dossier claims import --help` lists the
        columns; `source` and `text` have to be there. A spreadsheet that saves with semicolons has to
        be told to use commas.
        """),
    RulePage(
      id: "csv/fields", summary: "A row has more or fewer fields than the table has columns",
      advice: """
        Most often a field holds a comma and stands in no quotation marks. The row is left out, the
        others are imported.
        """),
    RulePage(
      id: "csv/quotation-mark", summary: "A quotation mark stands where a field of a table cannot have one",
      advice: """
        A field that holds quotation marks stands in quotation marks, and those in it are doubled:

            valley-post-2019,"The ministry speaks of ""some 200 boats""."
        """),
    RulePage(
      id: "csv/unclosed", summary: "A field in quotation marks is never closed",
      advice: """
        The place is that of the quotation mark that opens the field. Everything from there on was read
        as one field, and no row below it was imported.
        """),
  ]
}
