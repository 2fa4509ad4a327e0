import DocumentModel

/// The words that the HTML page adds, by language.
struct HTMLWords: Sendable {
  /// The attributes of an element that holds these words in a page of another language; empty where they are the page's.
  var language = ""
  var contents = "Contents"
  var skip = "Skip to the text"
  var notes = "Notes"
  var evidence = "Evidence"
  var source = "Source"
  var asOf = "As of"
  /// The same inside a sentence.
  var inlineAsOf = "as of"
  var record = "Record"
  /// What kind of statement a record is, by `ClaimCard.voice`.
  var voices: [String: String] = [:]
  var edition = "Edition"
  var published = "Published"
  var authors = "By"
  var back = "Back to the text"
  var note = "Note"
  var quoted = "Words of the source"
  var alsoIn = "Also in"
  var figures = "Key figures"
  var table = "Table"
  var asTable = "The same as a table"
  var done = "done"
  var open = "open"
  var notKnown = "not known"

  static func of(_ language: String) -> HTMLWords {
    switch language.lowercased().prefix(while: { $0 != "-" && $0 != "_" }) {
    case "ko": korean
    case "de": german
    default: english(in: language)
    }
  }

  private static func english(in language: String) -> HTMLWords {
    var words = HTMLWords()
    let isEnglish = language.isEmpty || language.lowercased().hasPrefix("en")
    if !isEnglish { words.language = " lang=\"en\"" }
    return words
  }

  private static let korean: HTMLWords = {
    var words = HTMLWords()
    words.contents = "차례"
    words.skip = "본문으로 건너뛰기"
    words.notes = "주"
    words.evidence = "근거"
    words.source = "출처"
    words.asOf = "기준일"
    words.inlineAsOf = "기준일"
    words.record = "기록"
    words.voices = [
      "reported": "보도", "asserted": "진술", "inferred": "추론", "forecast": "전망", "opinion": "의견", "recommendation": "권고",
      "quotation": "인용", "position": "입장", "event": "사건", "relation": "관계",
    ]
    words.edition = "판"
    words.published = "발행일"
    words.authors = "글"
    words.back = "본문으로 돌아가기"
    words.note = "주"
    words.quoted = "출처의 표현"
    words.alsoIn = "다른 출처"
    words.figures = "주요 수치"
    words.table = "표"
    words.asTable = "같은 내용을 표로 보기"
    words.done = "완료"
    words.open = "미완료"
    words.notKnown = "알려지지 않음"
    return words
  }()

  private static let german: HTMLWords = {
    var words = HTMLWords()
    words.contents = "Inhalt"
    words.skip = "Zum Text springen"
    words.notes = "Anmerkungen"
    words.evidence = "Belege"
    words.source = "Quelle"
    words.asOf = "Stand"
    words.inlineAsOf = "Stand"
    words.record = "Eintrag"
    words.voices = [
      "reported": "berichtet", "asserted": "ausgesagt", "inferred": "gefolgert", "forecast": "Prognose",
      "opinion": "Meinung", "recommendation": "Empfehlung", "quotation": "Zitat", "position": "Position",
      "event": "Ereignis", "relation": "Beziehung",
    ]
    words.edition = "Ausgabe"
    words.published = "Erschienen"
    words.authors = "Von"
    words.back = "Zurück zum Text"
    words.note = "Anmerkung"
    words.quoted = "Wortlaut der Quelle"
    words.alsoIn = "Auch in"
    words.figures = "Kennzahlen"
    words.table = "Tabelle"
    words.asTable = "Dasselbe als Tabelle"
    words.done = "erledigt"
    words.open = "offen"
    words.notKnown = "nicht bekannt"
    return words
  }()
}
