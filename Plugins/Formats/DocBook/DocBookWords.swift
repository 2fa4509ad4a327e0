/// The words that the DocBook writer adds, by language.
struct DocBookWords {
  var evidence = "Evidence"
  var sources = "Sources"
  var asOf = "As of"
  var alsoIn = "Also in"
  var quoted = "Words of the source"

  init(language: String) {
    switch language.lowercased().prefix(2) {
    case "ko":
      evidence = "증거"
      sources = "출처"
      asOf = "기준일"
      alsoIn = "다른 출처"
      quoted = "출처의 표현"
    case "de":
      evidence = "Belege"
      sources = "Quellen"
      asOf = "Stand"
      alsoIn = "Auch in"
      quoted = "Wortlaut der Quelle"
    default: break
    }
  }
}
