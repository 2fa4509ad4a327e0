import PluginKit

/// What the section says in its own words.
enum RelationsWords {
  static let table = WordTable([
    "en": [
      "title": "Who is tied to whom", "description": "Each tie rests on the record that its note names.", "who": "Who",
      "tie": "Tie", "whom": "Whom", "date": "On record for", "more": "More ties are on record.",
    ],
    "ko": [
      "title": "누가 누구와 이어져 있나", "description": "각 관계의 근거는 그 주에 밝혔다.", "who": "주체", "tie": "관계", "whom": "상대",
      "date": "기록 시점", "more": "이 밖에도 기록된 관계가 더 있다.",
    ],
  ])
}
