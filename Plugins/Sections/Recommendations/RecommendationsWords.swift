import PluginKit

/// What the section says in its own words.
enum RecommendationsWords {
  static let table = WordTable([
    "en": ["to": "To: {addressee}", "deadline": "by {date}", "more": "More recommendations are on record."],
    "ko": ["to": "받는 쪽: {addressee}", "deadline": "기한 {date}", "more": "이 밖에도 기록된 권고가 더 있다."],
  ])
}
