import Evidence

/// The smallest workspace that builds: a configuration, one source record, one brief that cites it.
enum StarterWorkspace {
  static func files(today: Int) -> [(String, String)] {
    let date = CivilDate(daysSinceEpoch: today)
    let asOf = date.description
    return [
      (
        "dossier.yaml",
        """
        name: my-desk
        reports: ["Reports/**"]
        stores: [{path: seeds}]
        labels: {default: "TLP:CLEAR"}
        audiences:
          public: {clearance: "TLP:CLEAR"}
        formats: [html, docbook, markdown, text]
        as-of: \(asOf)

        """
      ),
      ("seeds/sources/valley-post-2019.yaml", Self.source),
      (
        "seeds/registry/actors.yaml",
        """
        water-ministry: {names: [{text: Ministry of Water, lang: en}]}

        """
      ),
      (
        "seeds/registry/metrics.yaml",
        """
        households-resettled: {label: {en: Households resettled}, unit: "{household}", measure: stock, words: [households]}

        """
      ),
      ("Reports/first-brief.md", Self.brief),
    ]
  }

  private static let source = """
    # An invented example: replace it with a record of your own.
    url: https://valleypost.example/reservoir
    title: Thousands still wait below the new reservoir
    published: 2019-05-02
    claims:
      - id: c01
        text: The ministry puts resettled households at between 3,100 and 3,400.
        quote: some 3,100 to 3,400 households
        by: water-ministry
        metric: households-resettled

    """

  private static let brief = """
    ---
    title: Who was resettled below the reservoir
    subtitle: One sentence that says what the reader has to know.
    sections:
      - use: source-list
    ---

    ## What is known

    The ministry puts the number of resettled households at between 3,100 and 3,400 [@valley-post-2019#c01].

    """
}
