import Testing

/// A way in which a label leaks: a workspace with a canary in it, and the same without.
struct LeakPath: CustomTestStringConvertible {
  var testDescription: String
  var with: [String: String]
  var without: [String: String?]

  /// A brief with passages between `«` and `»`, which are there or not.
  init(_ name: String, brief text: String, _ files: [String: String] = [:]) {
    let head = "---\ntitle: X\n---\n\n"
    testDescription = name
    with = files.merging(["Reports/x.md": head + text.replacing("«", with: "").replacing("»", with: "")]) { $1 }
    let open = text.split(separator: "«", omittingEmptySubsequences: false).enumerated()
      .map { $0 == 0 ? $1 : $1.drop { $0 != "»" }.dropFirst() }.joined()
    without = files.merging(["Reports/x.md": head + open]) { $1 }
  }

  /// A brief of section kinds over a store that has more or less in it.
  init(_ name: String, sections: String, _ files: [String: String], without: [String: String?]) {
    testDescription = name
    let brief = "---\ntitle: X\nsections: [\(sections)]\n---\n\nText [@valley-2019#c01] and [@valley-2019b#c01].\n"
    with = files.merging(["Reports/x.md": brief]) { $1 }
    self.without = with.mapValues { $0 }.merging(without) { $1 }
  }

  static let base = [
    "dossier.yaml": """
    labels: {default: "TLP:CLEAR", paths: {"Reports/hidden/**": "TLP:AMBER"}}
    audiences: {public: {clearance: "TLP:CLEAR"}, partners: {clearance: "TLP:GREEN"}}
    formats: [html, plain-html, docbook, markdown, text, json]
    as-of: 2020-01-01

    """,
    "seeds/sources/valley-2019.yaml": record("c01"),
    "seeds/sources/valley-2019b.yaml": record("c01"),
    "seeds/registry/actors.yaml": "ministry: {names: [The Ministry]}\nposter: {names: [The Poster]}\n",
    "seeds/registry/issues.yaml": "dam: {label: The dam}\n",
    "seeds/registry/predicates.yaml": "funds: {label: funds}\n",
    "seeds/registry/topics.yaml": "water: {label: Water}\n",
    "seeds/registry/metrics.yaml":
      "households: {label: Households, unit: \"{household}\", measure: stock, words: [households]}\n",
    "seeds/registry/glossary.yaml": "weir: {term: weir, text: A low dam.}\n",
  ]

  static func record(_ id: String, _ more: String = "") -> String {
    """
    title: Waters
    published: 2019
    authors: [{family: Oru, given: Lena}]
    claims:
      - {id: \(id), text: The ministry counted 300 households., quote: 300 households, by: ministry, metric: households, topics: [water]}
    \(more)
    """
  }

  static let amber = "::: {tlp=\"TLP:AMBER\"}\n"

  static let all: [LeakPath] = [
    LeakPath(
      "a note's number",
      brief: "A[^a].\n\n«\(amber)B[^b].\n\n[^b]: CANARY\n:::\n\n»C[^c].\n\n[^a]: One.\n\n[^c]: Two.\n"),
    LeakPath("a note in a span", brief: "A[^a] «[B^[CANARY]]{.amber}»C[^c].\n\n[^a]: One.\n\n[^c]: Two.\n"),
    LeakPath(
      "the number of a figure and its caption",
      brief: "«![CANARY](a.png){#fig-a .amber}\n\n»![Open](b.png){#fig-b}\n\nSee @fig-b.\n"),
    LeakPath(
      "the number of a table and its caption",
      brief:
        "«| CANARY |\n|---|\n| x |\n\n: CANARY {#tbl-a .red}\n\n»| A |\n|---|\n| x |\n\n: Open {#tbl-b}\n\nSee @tbl-b.\n"
    ),
    LeakPath(
      "a heading's identifier and its line in the contents",
      brief: "## Same\n\nA\n\n«## Same {.amber}\n\nCANARY\n\n»## Same\n\nB\n\n## Last\n\nC\n"),
    LeakPath(
      "a link into what is cut",
      brief:
        "[there](#part) and @sec-part\n\n«## CANARY {#part .amber}\n\nA\n\n## CANARY {#sec-part .red}\n\nB\n\n»## Last\n\nC\n"
    ),
    LeakPath(
      "a reference to a note and a link that is defined in what is cut",
      brief: "A[^n] [b]\n\n«\(amber)[^n]: CANARY\n\n[b]: https://canary.example\n:::\n\n»C\n"),
    LeakPath(
      "a comment, a class, data and an exemption in what is cut",
      brief:
        "A «[B]{.amber .canary data-x=\"CANARY\"}»\n\n«\(amber)<!-- CANARY -->\n<!-- dossier: allow cite/uncited because CANARY -->\nText CANARY\n:::\n\n»C\n"
    ),
    LeakPath(
      "the place of a warning",
      brief: "«\(amber)CANARY\n\nCANARY\n:::\n\n»A[^none] «[CANARY]{.red}»and [^none2] ![B](none.png)\n"),
    LeakPath("the words before a citation", brief: "A [see «[CANARY]{.amber}»@valley-2019#c01].\n"),
    LeakPath(
      "a term, a cell, an item and a line",
      brief:
        "Term «[CANARY]{.amber}»\n: Text\n\n| A |\n|---|\n| b «[CANARY]{.red}» |\n\n- c «[CANARY]{.amber}»\n\n| d «[CANARY]{.amber}»\n"
    ),
    LeakPath(
      "a picture's bytes", brief: "![Open](hidden/a.png)\n\n«\(amber)![CANARY](hidden/canary.png)\n:::\n\n»B\n",
      ["Reports/hidden/a.png": "\u{89}PNG CANARY"]),
    LeakPath(
      "a section kind, an include and a value",
      brief:
        "«\(amber)::: {.timeline topic=water}\nCANARY\n:::\n\n{{< include canary.md >}} {{< value canary-2019#c01 >}}\n:::\n\n»A\n"
    ),
    LeakPath(
      "what only an audience gets",
      brief:
        "«::: {only=partners tlp=\"TLP:GREEN\"}\nCANARY\n:::\n\n»A «[CANARY]{.content-visible when-audience=partners .green}»\n"
    ),
    LeakPath(
      "records of every kind in every section kind",
      sections:
        "{use: key-findings}, {use: key-figures}, {use: narrative, with: {topic: water}}, {use: timeline}, {use: positions}, {use: relations}, {use: recommendations}, {use: glossary}, {use: method}, {use: source-list}",
      [
        "seeds/sources/valley-2019.yaml": record(
          "c01",
          """
            - {id: c02, label: TLP:AMBER, text: CANARY counted 900 households., quote: 900 households, by: ministry, metric: households, same-as: "valley-2019#c01"}
          quotations:
            - {id: q01, label: TLP:AMBER, exact: CANARY said so to us, speaker: ministry}
          positions:
            - {id: p01, label: TLP:RED, actor: ministry, issue: dam, stance: denies, text: CANARY denies it.}
          events:
            - {id: e01, label: TLP:GREEN, what: CANARY was closed, when: 2018-03}
          recommendations:
            - {id: r01, label: TLP:AMBER, addressee: ministry, action: open the CANARY, basis: "#c01"}
          relations:
            - {id: x01, label: TLP:AMBER, subject: ministry, predicate: funds, object: poster, evidence: "#c01"}

          """),
        "seeds/registry/glossary.yaml":
          "weir: {term: weir, text: A low dam.}\ncanary: {term: CANARY, text: A bird., label: TLP:AMBER}\n",
      ],
      without: [
        "seeds/sources/valley-2019.yaml": record(
          "c01", "quotations:\npositions:\nevents:\nrecommendations:\nrelations:\n"),
        "seeds/registry/glossary.yaml": "weir: {term: weir, text: A low dam.}\n",
      ]),
    LeakPath(
      "a source of the same author and year", sections: "{use: source-list}, {use: method}",
      [
        "seeds/sources/valley-2019a.yaml": "label: TLP:AMBER\nupdated: 2030\n"
          + record("c01").replacing("Waters", with: "CANARY")
      ],
      without: ["seeds/sources/valley-2019a.yaml": nil]),
    LeakPath(
      "an origin that more claims share",
      sections: "{use: source-list, with: {show: [origins, reliability]}}, {use: key-findings}",
      [
        "seeds/sources/z-2019.yaml": "label: TLP:AMBER\n"
          + record("c01").replacing("by: ministry", with: "by: ministry, same-as: \"valley-2019#c01\", note: CANARY")
      ], without: ["seeds/sources/z-2019.yaml": nil]),
    LeakPath(
      "faults of what is withheld", sections: "{use: source-list}",
      [
        "seeds/sources/z-2019.yaml": "label: TLP:AMBER\nCANARY: 1\n" + record("c01"),
        "Reports/hidden/y.md": "---\nCANARY: 1\n---\n\n[@canary-2019] CANARY {{< canary >}}\n",
        "Reports/z.md": "---\ntitle: CANARY\neditions: [partners]\nbogus: 1\n---\n\nCANARY ![](x.png)\n",
        "Plugins/Topics/canary/plugin.yaml": "id: other\nlabel: TLP:RED\nbogus: 1\n",
      ],
      without: [
        "seeds/sources/z-2019.yaml": nil, "Reports/hidden/y.md": nil, "Reports/z.md": nil,
        "Plugins/Topics/canary/plugin.yaml": nil,
      ]),
    LeakPath(
      "an embargo that has not ended", sections: "{use: timeline}, {use: method}",
      [
        "seeds/sources/z-2019.yaml": "label: {tlp: TLP:CLEAR, embargo: 2031-01-01}\n"
          + record("c01").replacing("Waters", with: "CANARY") + "events: [{what: CANARY opened, when: 2018}]\n"
      ], without: ["seeds/sources/z-2019.yaml": nil]),
  ]
}
