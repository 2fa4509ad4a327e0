/// Workspaces of which much is restricted.
enum NoninterferenceFixture {
  /// A workspace with restricted material of every kind beside what is open.
  static let files: [String: String] = [
    "dossier.yaml": """
    labels: {default: "TLP:CLEAR", paths: {"Reports/internal/**": "TLP:AMBER"}}
    stores: [{path: seeds}, {path: vault, optional: true, floor: "TLP:RED"}]
    audiences: {public: {clearance: "TLP:CLEAR"}, partners: {clearance: "TLP:GREEN"}}
    formats: [html, docbook, markdown, text, json]
    as-of: 2020-01-01

    """,
    "seeds/sources/valley-post-2019.yaml": """
    title: Thousands still wait
    published: 2019-05-02
    claims:
      - id: c01
        text: The ministry puts resettled households at between 3,100 and 3,400.
        quote: some 3,100 to 3,400 households
        by: water-ministry
        same-as: "vault-log-2018#c01"
      - id: c02
        label: TLP:AMBER
        text: A clerk of the ministry said that it was twice as many.
        by: clerk

      # What was said later.
      - text: The gates were closed in March.
        actors: [clerk]
    events:
      - {what: The gates were closed, when: 2019-03, at: {page: 3}}
      - {label: TLP:RED, what: The clerk was seen, when: 2019-04}

    """,
    "seeds/sources/hidden-note-2019.yaml": """
    label: TLP:AMBER
    published: 2019
    cite-key: valley-post-2019
    claims: [{id: c01, text: Nobody was resettled at all.}]

    """,
    "seeds/sources/flow-2020.yaml": """
    published: 2020
    title: Flow
    claims: [{text: One was said here., label: TLP:AMBER}, {id: c07, text: Two was said here., metric: households, quote: 20 households}, {text: Three was said., label: TLP:RED}]
    quotations:
      # about the weir
      - exact: |
          nobody asked us
          at all here
        speaker: clerk
        label: TLP:AMBER
      - {exact: "we asked them all", speaker: water-ministry}
    relations:
      - {subject: water-ministry, predicate: funds, object: clerk, evidence: ["#c01"], label: TLP:GREEN}
    bogus: 2

    """,
    "seeds/registry/metrics.yaml": """
    hidden-metric: {access: TLP:AMBER, label: Hidden, unit: "1", measure: stock}
    households:
      label: Households
      unit: "{household}"
      measure: stock
      topics: [river, secret]

    """,
    "seeds/registry/topics.yaml": """
    river: {label: River}
    secret: {access: TLP:RED, label: Secret, parent: river}

    """,
    "Reports/wide.md": """
    ---
    title: Wide
    sections: [{use: key-figures}, {use: key-findings}, {use: source-list}, {use: method}]
    ---

    Intro [@flow-2020#c07].

    1. one
    2. two [x y]{.amber}

       ::: {.red}
       inner words here
       :::
    3. three

    > quoted
    >
    > ::: amber
    > secret words inside
    > :::

    | A [b]{.amber} | C |
    |---|---|
    | x | y [z words]{tlp="TLP:RED"} |

    : Caption {#tbl-x}

    Term
    : Def [hidden words]{.green}

    +------+-------+
    | Year | Price |
    +======+=======+
    | 2021 | [a]{.amber} 4   |
    +------+-------+

    <!-- dossier: allow cite/uncited because it is so -->

    ## Heading *x* {#h}

    As @tbl-x shows, see [part](#gone) and [^q].

    ### Gone {#gone .amber}

    Gone words [^q].

    [^q]: Only here.

    ## Heading *x*

    ::: {.timeline topic=river}
    Intro [cut words]{.amber}
    :::

    """,
    "seeds/registry/actors.yaml": """
    water-ministry: {names: [{text: Ministry of Water}]}
    clerk: {names: [A. Clerk], label: TLP:RED, part-of: water-ministry}

    """,
    "seeds/registry/places.yaml": "label: TLP:AMBER\nlower-camp: {names: [Lower Camp]}\n",
    "vault/sources/vault-log-2018.yaml": "published: 2018\nclaims: [{id: c01, text: The log has 7,000 households.}]\n",
    "vault/registry/actors.yaml": "guard: {names: [The Guard]}\n",
    "Reports/open.md": """
    ---
    title: Open
    sections: [{use: timeline}, {use: method}, {use: source-list}]
    ---

    ## Known

    The ministry puts them at between 3,100 and 3,400 [@valley-post-2019#c01].[^n]

    ::: {tlp="TLP:AMBER"}
    ## Known

    The clerk says more [@valley-post-2019#c02].

    [^m]: Not for all.
    :::

    More is said of it [than this]{tlp="TLP:RED"} in @fig-gates.

    ## The clerk {.red}

    What the clerk said.

    ## Known

    ![Gates](gates.png){#fig-gates}

    [^n]: A note.

    """,
    "Reports/broken.md": "---\ntitle: Broken\n---\n\nText [@valley-post-2019#c02] and [@hidden-note-2019].\n",
    "Reports/partners.md": "---\ntitle: Partners\neditions: [partners]\nbogus: 1\n---\n\nFor partners.\n",
    "Reports/internal/note.md": "---\ntitle: Note\n---\n\nWithin the house.\n",
    "Reports/plan/brief.yaml": "title: Plan\nlabel: TLP:AMBER\nsections: [plan.md]\n",
    "Reports/plan/plan.md": "The plan in words.\n",
    "Plugins/Topics/hidden/plugin.yaml": "id: hidden\ntitle: Hidden\nlabel: TLP:AMBER\n",
    "Plugins/Topics/hidden/section.md": "Hidden words.\n",
  ]
}
