import DocumentModel

extension ReferenceDocument {
  static let camps = ClaimReference(source: "orlov-2021", record: "c07")
  static let campsAgain = ClaimReference(source: "vesper-watch", record: "c03")
  static let harvest = ClaimReference(source: "un-fao-2020", record: "c01")
  static let answer = ClaimReference(source: "un-fao-2020", record: "p02")

  static let apparatus: Apparatus = {
    var apparatus = Apparatus()
    apparatus.notes = [
      Note(
        number: 1, origin: .citation,
        blocks: [
          paragraph(
            .text("Pjotr Orlov, "), emphasis("Behind the Fence"),
            .text(" (Northern Press, 14 May 2021), p. 31; as of 2021."))
        ],
        items: [CitationItem(key: "orlov-2021#c07")], claims: [camps, campsAgain]),
      Note(
        number: 2, origin: .author,
        blocks: [
          paragraph(.text("The word "), Inline(.quoted(.double, [.text("camp")])), .text(" is the state’s own.")),
          Block(
            .list(
              List(
                style: .bullet, isTight: true,
                items: [List.Item(blocks: [plain("labour camps")]), List.Item(blocks: [plain("“schools”")])]))),
          Block(.table(smallTable)),
          Block(.code("SELECT 1 < 2;"), attributes: Attributes(classes: ["sql"])),
          paragraph(.text("A note in a note"), Inline(.noteReference(3)), .text(".")),
        ]),
      Note(
        number: 3, origin: .citation,
        blocks: [paragraph(.text("UN Food Office, “Crop outlook”, 3 June 2020, para. 4; as of 2019/20 (stale)."))],
        items: [CitationItem(key: "un-fao-2020#c01", suffix: [.text(", para. 4")])], claims: [harvest, answer]),
    ]
    apparatus.references = [
      Reference(
        key: "orlov-2021", type: "book", title: "Behind the Fence", authors: ["Pjotr Orlov"],
        publisher: "Northern Press",
        published: "2021-05-14", url: "https://example.org/fence?a=1&b=2", language: "en", genre: "book",
        entry: [
          .text("Pjotr Orlov, "), emphasis("Behind the Fence"), .text(", Northern Press, 14 May 2021. "),
          Inline(
            .link(
              Link(
                target: "https://example.org/fence?a=1&b=2", content: [.text("https://example.org/fence?a=1&b=2")]))),
        ]),
      Reference(
        key: "un-fao-2020", type: "report", title: "Crop outlook", publisher: "UN Food Office", published: "2020-06",
        accessed: "2022-01-02", url: "https://example.org/crops", genre: "official",
        entry: [.text("UN Food Office, “Crop outlook”, June 2020.")]),
      Reference(
        key: "vesper-watch", type: "webpage", title: "בתי הכלא של וספריה", authors: ["Vesper Watch"], published: "2021",
        url: "javascript:alert(1)", language: "he", genre: "advocacy",
        entry: [
          .text("Vesper Watch, “"),
          Inline(
            .span([.text("בתי הכלא של וספריה")]), attributes: Attributes(pairs: [.init(key: "lang", value: "he")])),
          .text("”, 2021."),
        ]),
    ]
    apparatus.claims = [
      ClaimCard(
        reference: camps, text: "Between 80,000 and 120,000 people were held in camps in 2021.",
        quote: "somewhere between eighty and a hundred and twenty thousand", attribution: "citing former guards",
        locator: "p. 31", asOf: "2021", figure: "80000..120000", voice: "reported", alsoIn: [campsAgain], language: "en"
      ),
      ClaimCard(
        reference: campsAgain, text: "About 100,000 people are held.", quote: "כמאה אלף", locator: "section 2",
        asOf: "2021", figure: "~100000", voice: "asserted", alsoIn: [camps], language: "he"),
      ClaimCard(
        reference: harvest, text: "The harvest fell by a third from 2017 to 2019.", locator: "para. 4", asOf: "2019",
        figure: "33", voice: "reported"),
      ClaimCard(
        reference: answer, text: "The government refused to answer.", quote: "No comment <today> & no comment ever",
        locator: "para. 9", voice: "position"),
    ]
    apparatus.banner = LabelBanner(label: "TLP:GREEN", instruction: "Share within your community only.")
    return apparatus
  }()
}
