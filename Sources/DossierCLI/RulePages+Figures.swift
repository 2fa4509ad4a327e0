extension RulePages {
  /// What is wrong with figures and quoted words of records.
  static let figures: [RulePage] = [
    RulePage(
      id: "figure/none", summary: "A quantity or a claim with a metric has no figure",
      advice: """
        A metric says what is counted, and nothing is counted here. Quote the words that print the
        figure, or write it under `quantity: {value: …}`; delete `metric:` where the claim gives no
        number.
        """),
    RulePage(
      id: "figure/pick", summary: "It is not clear which figure of a quote is meant",
      advice: """
        The quote holds several figures, or none that fits `figure:`. Only one can be the claim's
        quantity. Name it as it is printed:

            quote: 340 of 1,200 households
            figure: "340"
        """),
    RulePage(
      id: "figure/range", summary: "A range ends before it starts",
      advice: """
        `lo` is the smaller number and `hi` the greater. Swap them, or correct the one that is
        wrong.
        """),
    RulePage(
      id: "figure/unit", summary: "A figure and its metric differ in unit",
      advice: """
        A percentage is not a count: put into one row or chart the two would mislead. Choose the
        metric that counts what the source counts, or another figure of it.
        """),
    RulePage(
      id: "figure/denominator", summary: "A share does not say of what it is a share",
      advice: """
        “40 percent” means nothing without its whole. Add it:

            quantity: {of: households below the dam}
        """),
    RulePage(
      id: "figure/bounds", summary: "A figure lies outside of what it can be",
      advice: """
        A share is between 0 and 100 percent, and a metric may set `bounds:` of its own. Look for a
        slip of the decimal point or a misread unit; where the figure is right, widen the bounds of
        the metric.
        """),
    RulePage(
      id: "figure/printed", summary: "The printed form of a figure reads as another value",
      advice: """
        `printed:` is what the source shows, with its hedge: “more than 3,000”. It has to agree with
        the value beside it. Copy it as printed, and let the value be read from it where you can.
        """),
    RulePage(
      id: "figure/contradicts", summary: "The text of a claim has another figure than its quote",
      advice: """
        The words that readers see must not say more or less than the evidence. Correct the text. It
        may be vaguer than the quote (“some thousands” for 3,200), never different.
        """),
    RulePage(
      id: "figure/sharper", summary: "The text of a claim is more exact than its quote",
      advice: """
        “3,000” for a source's “about 3,000” adds a certainty that the source does not have. Keep
        the hedge.
        """),
    RulePage(
      id: "quote/too-long", summary: "More than 25 words of a source are quoted",
      advice: """
        Long quotation takes the place of the author's own account, and may be more than the law
        allows. Keep the words that matter, and tell the rest in your own.
        """),
    RulePage(
      id: "quote/no-context", summary: "A very short quotation does not say on what occasion it was said",
      advice: """
        Three words out of their context can be made to mean anything. Add `occasion:` or `about:`.

            exact: a serious error
            about: the relocation plan
        """),
    RulePage(
      id: "quote/boilerplate", summary: "A record points to a paragraph that is not the source's own text",
      advice: """
        The paragraph is listed under `boilerplate:`. Point to the paragraph where the text says it,
        or take the number off that list.
        """),
    RulePage(
      id: "quote/no-paragraph", summary: "A record points to a paragraph that the text does not have",
      advice: """
        The number under `at:` is greater than the count of paragraphs under `text:`, or than that of
        the captured text. Correct it, or readers cannot find the passage.
        """),
    RulePage(
      id: "quote/unverified", summary: "There is no captured text of a source to check its quotations against",
      advice: """
        For information. Quotations of this source have been taken on trust: nobody compared them
        with the text by machine. A capture is the source's text as it was read; name the folder
        that holds them.

            dossier check --captures ../captures
        """),
    RulePage(
      id: "figure/outdated-words", summary: "Words that are bound to a record print another figure than the record",
      advice: """
        In `[some 2,000](claim:valley-post-2019#c01)` the words are the author's, and the record has
        been corrected since. `dossier fix` puts the record's figure in their place; to print it as it
        is at each build, write `{{< value valley-post-2019#c01 >}}`.
        """),
    RulePage(
      id: "quote/range", summary: "A record points to a range of the text in which its words do not stand",
      advice: """
        `start` and `end` under `at:` count Unicode code points of the captured text from 0, and the
        words of `exact` do not stand there. Correct them, or delete both: the words are found without.
        """),
    RulePage(
      id: "quote/capture-altered", summary: "A captured text has other bytes than its name says",
      advice: """
        Captured texts are stored under the SHA-256 of their bytes and never edited, so that a record
        can be held against what was read when it was made. Restore the file from a copy, or capture
        the source anew as a source of its own.
        """),
    RulePage(
      id: "quote/paragraphs", summary: "The captured text has another number of paragraphs than the record says",
      advice: """
        Paragraph numbers of the records may be off by the difference, or the capture is of another
        version. Compare the two, then correct `text: {paragraphs: …}` and the numbers under `at:`.
        """),
    RulePage(
      id: "quote/not-found", summary: "Quoted words do not stand in the captured text where the record says",
      advice: """
        The words were altered, or the paragraph is wrong; the message says where they stand, if
        they do. A quotation is copied letter for letter, in one piece.
        """),
    RulePage(
      id: "quote/ambiguous", summary: "Quoted words stand in several paragraphs of the captured text",
      advice: """
        Say which one is meant, so that a reader finds it:

            at: {paragraph: 7}
        """),
    RulePage(
      id: "quote/unmarked", summary: "A record repeats many words of its source without quotation marks",
      advice: """
        A paraphrase that shares a long run of words with its source is quotation that does not say
        so. Say it in words of your own, or quote it. From 15 words on this is an error.
        """),
  ]
}
