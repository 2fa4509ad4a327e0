import PluginKit

/// What the section says in its own words.
enum OpenQuestionsWords {
  static let table = WordTable([
    "en": [
      "figures": "{subject}.", "positions": "{subject}.", "forecasts": "Forecasts: {subject}.",
      "dates": "Dates: {subject}.", "statements": "{subject}.",
    ],
    "ko": [
      "figures": "{subject}.", "positions": "{subject}.", "forecasts": "전망: {subject}.", "dates": "날짜: {subject}.",
      "statements": "{subject}.",
    ],
  ])
}
