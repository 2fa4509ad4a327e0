extension RulePages {
  /// What is wrong in a store of evidence: sources, records, registries and dates.
  static let evidence: [RulePage] = [
    RulePage(
      id: "evidence/no-store", summary: "A folder that dossier.yaml names as a store is not there",
      advice: """
        Without the store nothing can be cited. Correct the path in dossier.yaml, or create the
        folder with `sources` and `registry` in it. A store outside the workspace is read only where
        `--grant-read` names its folder. With `--clearance TLP:RED` a folder that is named nearly so is
        told. One that some machines lack on purpose is marked:

            stores: [{path: seeds}, {path: private/seeds, optional: true}]
        """),
    RulePage(
      id: "evidence/unread", summary: "A file lies in a store and is not read",
      advice: """
        Records are read from files in `sources` whose names end in `.yaml`, and registries from files in
        `registry` that are named after them. Rename the file or move it; an empty one holds no source.
        `dossier check --clearance TLP:RED` tells of it: nothing says whose a file is that is not read.
        """),
    RulePage(
      id: "evidence/unreadable", summary: "A file of a store cannot be read",
      advice: """
        The system refused the file, or it is larger than what is read. Because its labels cannot be
        read either, no edition is made until it is readable or gone: check its permissions and its
        size.
        """),
    RulePage(
      id: "evidence/source-id", summary: "The name of a source file does not serve as a source's id",
      advice: """
        The file's name without “.yaml” is the id by which briefs cite the source, so it is made of
        letters, digits and hyphens, and an `id:` line in the file may not say something else.
        Rename the file, or delete the line.
        """),
    RulePage(
      id: "evidence/reserved-id", summary: "A source's id starts like a cross reference",
      advice: """
        An id such as `fig-market` would be read as a reference to a figure, and could never be
        cited. Put a word before it: `source-fig-market.yaml`.
        """),
    RulePage(
      id: "evidence/record-id", summary: "A record's id does not have the form of its kind",
      advice: """
        A record's id is a letter for its kind and two or three digits: c for a claim, q for a
        quotation, p for a position, e for an event, r for a recommendation, x for a relation. Ids
        of this form can be told from words in a citation, as in `[@valley-post-2019#c01]`.
        """),
    RulePage(
      id: "evidence/registry-id", summary: "The id of a registry entry has characters that an id may not have",
      advice: """
        Ids of topics, actors, metrics and so on are written in lower-case letters, digits and
        hyphens: `water-ministry`. Correct it, and every record that uses it. Printed names go under
        `names:` or `label:`.
        """),
    RulePage(
      id: "evidence/duplicate-id", summary: "Two sources, records or registry entries have one id",
      advice: """
        Only the first is used, so the second cannot be cited. Give the second a name of its own,
        and a record the next free id. Do not renumber a record that is cited: its id is its
        address.
        """),
    RulePage(
      id: "evidence/unwritten-id", summary: "A brief cites a record whose id is not written in its file",
      advice: """
        A record without `id:` has the next free one, which depends on the records before it: tomorrow, or in another \
        edition, the same citation would name another record. Run `dossier sources fmt ID`, which writes the ids back, \
        and look which record is meant.
        """),
    RulePage(
      id: "evidence/unknown-reference", summary: "A record or registry entry is named that the evidence does not hold",
      advice: """
        A brief or a record leads to something that is not there, or that this edition's audience
        may not see; the two are not told apart. Correct the name, add the entry, or cite another
        record. In a brief the citation stays in the text as written, and the edition is held back.

            [@valley-post-2019#c07]    where the source has no c07
        """),
    RulePage(
      id: "evidence/chain", summary: "A claim's chain of sources is incomplete",
      advice: """
        The chain says on whose word a claim stands; readers see it in the attribution. It begins
        with the source itself, and a claim with `voice: reported` names at least one more link.
        Shortest is `by:`, which adds the source for you.

            by: water-ministry
        """),
    RulePage(
      id: "evidence/circle", summary: "A registry entry is part of itself",
      advice: """
        Following `part-of` from this entry leads back to it. The link is ignored here. Give the
        entry another `part-of`, or none.
        """),
    RulePage(
      id: "evidence/topic-depth", summary: "A topic lies below itself or below the third level",
      advice: """
        Topics have three levels at most, so that a section on a topic stays readable. Give it
        another `parent`.
        """),
    RulePage(
      id: "evidence/likelihood", summary: "A forecast lacks a likelihood, or another claim has one",
      advice: """
        A forecast without a likelihood cannot be weighed, and only a forecast or an inference has
        one. Add `likelihood:` with one of the words that the message lists, write
        `voice: forecast`, or delete the line.
        """),
    RulePage(
      id: "evidence/credibility", summary: "A claim from opinion or advocacy is graded better than its genre allows",
      advice: """
        A grade of 1 or 2 says that the claim is confirmed or probably true, and a text that argues
        for a cause does not confirm itself. Write 3 or more, or record the claim from a source of
        another genre too.
        """),
    RulePage(
      id: "evidence/boilerplate", summary: "A paragraph is marked as boilerplate that the text does not have",
      advice: """
        `boilerplate:` lists the numbers of paragraphs that are not the source's own text, such as
        menus and notices. The number is greater than the count under `text:`. Correct the one that
        is wrong.
        """),
    RulePage(
      id: "bibliography/wrong-type", summary: "A bibliography file is not a list of items",
      advice: """
        Files under `bibliography:` are CSL-JSON: a list in square brackets, each item in braces.
        Reference managers export it under that name.
        """),
    RulePage(
      id: "bibliography/no-id", summary: "An item of the bibliography has no id",
      advice: """
        Without an id the item cannot be cited and is left out. Add one:

            {"id": "smith-2020", "title": "…"}
        """),
    RulePage(
      id: "bibliography/duplicate-id", summary: "Two items of the bibliography have one id",
      advice: """
        Only the first is used. Rename the second, and the citations that mean it.
        """),
    RulePage(
      id: "date/assumed", summary: "Records take their as-of date from the publication of their source",
      advice: """
        For information. A record without a date of its own is taken to hold on the day its source
        was published, which may be later than what it tells. Add `on:` to the records where the
        text says more.
        """),
    RulePage(
      id: "date/resolved-from", summary: "A relative date does not say from which words it was worked out",
      advice: """
        “Last year” becomes a date only by reading, and the reading has to be checkable. Say what
        the source prints:

            on: {edtf: "2013", basis: relative, resolved-from: last year}
        """),
    RulePage(
      id: "evidence/stale-soon", summary: "A figure of a brief will be stale within the time of --stale-in",
      advice: """
        A figure is stale after two half-lives of its metric. Look for a newer one before the brief
        is due again.
        """),
    RulePage(
      id: "date/sequence", summary: "An event is dated after one that it precedes",
      advice: """
        `precedes:` and `follows:` say the order of events where their dates alone do not. Here the
        dates say otherwise: correct one of them, or the order.
        """),
    RulePage(
      id: "date/cycle", summary: "Events precede each other in a circle",
      advice: """
        By way of `precedes:` and `follows:` the event would come before itself. Take one of them
        out.
        """),
    RulePage(
      id: "date/order", summary: "A later step of a source is dated before an earlier one",
      advice: """
        A text is published, then updated, then read: `published`, `updated`, `accessed`. One of the
        dates is wrong; where the source prints months as numbers, look whether it puts the day
        before them. A source that is published after the workspace's `as-of`, or without one after
        today, is a warning: nobody can have read it.
        """),
    RulePage(
      id: "date/after-publication", summary: "A record is dated after the source that tells it",
      advice: """
        A source can report only what has happened. Correct the date, or write `voice: forecast` and
        a `likelihood:` where the source looks ahead.
        """),
    RulePage(
      id: "date/weekday", summary: "The weekday that the source prints does not fit the date",
      advice: """
        Either the date was copied or worked out wrongly, or the source itself errs. Correct the
        date; where the source errs, say so in `note:` and leave the weekday out.
        """),
  ]
}
