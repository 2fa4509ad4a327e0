import PluginKit

/// What the section says in its own words.
enum TimelineWords {
  static let table = WordTable([
    "en": [
      "title": "What happened when", "description": "Events from {first} to {last}, in order.", "date": "Date",
      "what": "What happened", "more": "Earlier events are on record.",
    ],
    "ko": [
      "title": "언제 무슨 일이 있었나", "description": "{first}부터 {last}까지의 일을 순서대로 적었다.", "date": "날짜", "what": "내용",
      "more": "이보다 앞선 기록이 더 있다.",
    ],
  ])
}
