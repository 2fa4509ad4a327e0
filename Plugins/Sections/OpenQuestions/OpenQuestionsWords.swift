import PluginKit

/// What the section says in its own words.
enum OpenQuestionsWords {
  static let table = WordTable([
    "en": [
      "figures": "{subject}.", "positions": "{subject}.", "forecasts": "Forecasts: {subject}.",
      "dates": "Dates: {subject}.", "statements": "{subject}.",
      "resolved-scope": "They count different things, by the judgement of {by}.",
      "resolved-rounding": "One of them is rounded, by the judgement of {by}.",
      "resolved-date": "They are of different dates, by the judgement of {by}.",
      "resolved-error": "One of them is in error, by the judgement of {by}.",
      "resolved-definition": "They define it differently, by the judgement of {by}.",
      "more": "More differences are on record.",
    ],
    "ko": [
      "figures": "{subject}.", "positions": "{subject}.", "forecasts": "전망: {subject}.", "dates": "날짜: {subject}.",
      "statements": "{subject}.", "resolved-scope": "{by}의 판단으로는 세는 대상이 다르다.",
      "resolved-rounding": "{by}의 판단으로는 한쪽이 반올림한 수이다.", "resolved-date": "{by}의 판단으로는 기준일이 다르다.",
      "resolved-error": "{by}의 판단으로는 한쪽이 틀렸다.", "resolved-definition": "{by}의 판단으로는 정의가 다르다.",
      "more": "이 밖에도 기록된 차이가 더 있다.",
    ],
  ])
}
