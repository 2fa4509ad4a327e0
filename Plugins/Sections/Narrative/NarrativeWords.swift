import PluginKit

/// What the section says in its own words.
enum NarrativeWords {
  static let table = WordTable([
    "en": ["more": "More is on record.", "differ": "Sources differ here.", "says": "{who}: "],
    "ko": ["more": "이 밖에도 기록이 더 있다.", "differ": "이 점에서 출처가 서로 다르다.", "says": "{who}: "],
  ])
}
