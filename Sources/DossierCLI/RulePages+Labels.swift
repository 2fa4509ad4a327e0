extension RulePages {
  /// What is wrong with labels: who may see what. Any of these stops every edition.
  static let labels: [RulePage] = [
    RulePage(
      id: "label/unreadable", summary: "A label in the workspace cannot be read, and no edition is made",
      advice: """
        Labels say who may see a file, a record or a passage. One that cannot be read might have
        meant TLP:RED, so nothing is published until it is mended. The message to everyone is the
        same whatever the label was meant to be. Whoever may see all of the workspace finds the
        place with

            dossier check --clearance TLP:RED
        """),
    RulePage(
      id: "label/unknown", summary: "A label is not one of the known labels",
      advice: """
        Labels are TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT and TLP:RED, alone or with an
        embargo: the day before which no edition shows it. Nothing is guessed: a near miss counts as
        unreadable.

            label: TLP:AMBER
            label: {tlp: "TLP:AMBER", embargo: 2026-12-01}
        """),
    RulePage(
      id: "label/embargo", summary: "The embargo of a label is no day",
      advice: """
        An embargo names the first day on which the text may be read: `embargo: 2026-12-01`.
        “December” would leave it open.
        """),
    RulePage(
      id: "label/misspelt", summary: "A label stands under a key other than label",
      advice: """
        A word such as TLP:AMBER under `lable:` or `note:` protects nothing. Write `label:`; where
        the word only speaks of a label, say it in other words.
        """),
    RulePage(
      id: "label/no-default", summary: "A store uses labels, and the workspace names no default",
      advice: """
        It would be open who may see what has no label. Say it once in dossier.yaml:

            labels: {default: "TLP:CLEAR"}
        """),
    RulePage(
      id: "label/in-text", summary: "A label stands in the text and labels nothing",
      advice: """
        It stands at a place where no label is read, so the words before it would be seen by all.
        Put it right after a bracketed span, at the end of a heading, or after the colons of a
        division, and close the braces.

            [Only for partners.]{tlp="TLP:GREEN"}
        """),
    RulePage(
      id: "label/leak", summary: "An edition holds words of restricted material, and nothing is published",
      advice: """
        Before anything is published, all files of the run's editions are read as their readers will
        read them, and compared with what the run's audience may not see. Six words in a row, a name
        of two telling words, or an id with a year that stand in a withheld record, entry or capture
        and in no visible one stop the run with exit status 4. What was there before stays.

        The message to everyone is the same whatever was found. The words and the place are in
        `.dossier/private.log`, and whoever may see all of the workspace gets them from

            dossier check --clearance TLP:RED

        Say it in other words, or leave it out. Where it may be known after all, lower the label of
        the record; only who may decide that should.
        """),
    RulePage(
      id: "label/idle-path", summary: "A pattern of “labels: paths:” fits no file",
      advice: """
        For full clearance only. The folder may have been renamed, and what it holds lies open now;
        or it is gone, and the line can go too.
        """),
    RulePage(
      id: "label/too-low", summary: "Something has a lower label than what it refers to",
      advice: """
        For full clearance only. Who sees a record that names a restricted record, actor, metric or
        place gets it without what it rests on (“someone not named”), and who reads the store's file
        reads the name. What is made of several things has the highest of their labels. Raise the
        lower label, or take the reference out.

            claims:
              - {id: c02, label: TLP:AMBER, same-as: "vault-log-2018#c01", text: …}
        """),
    RulePage(
      id: "label/pasted", summary: "Restricted words stand in a passage with a lower label",
      advice: """
        For full clearance only. Six or more words in a row are the same as in a record, a quotation
        or a passage with a higher label, and no evidence that the passage's readers may see has
        them. From evidence it is an error: say it in words of your own, leave it out, or label the
        passage. From a passage it is a warning, because authors write two versions of one thing:
        see whether the lower one says more than it should.
        """),
    RulePage(
      id: "label/declassification", summary: "A decision to say lower what is restricted does not hold",
      advice: """
        For full clearance only. An entry of registry/declassifications.yaml says that what one
        record says may be said lower, in other words; these are a record of its own with the label
        `to`. The reviewer is somebody else than the author and is cleared for it, from TLP:AMBER up
        who said it has agreed, and it covers the record as it was: after a change it is reviewed
        again, and the message shows the new digest.

            label: TLP:AMBER
            ferry-2021:
              {from: TLP:AMBER, to: TLP:CLEAR, of: vault-log-2018#c01, digest: 5f…, text: ferry-note-2021#c01,
               author: a-writer, reviewer: b-reader, reason: the ferry is gone, on: 2021-03-01,
               editions: [public], removes: [names], permission: "by letter, 2021-02-10"}
        """),
  ]
}
