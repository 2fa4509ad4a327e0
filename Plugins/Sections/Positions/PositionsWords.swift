import PluginKit

/// What the section says in its own words.
enum PositionsWords {
  static let table = WordTable([
    "en": [
      "actor": "Who", "issue": "On what", "date": "When", "position": "Position",
      "more": "More positions are on record.",
    ],
    "ko": ["actor": "주체", "issue": "사안", "date": "시점", "position": "입장", "more": "이 밖에도 기록된 입장이 더 있다."],
  ])
}
