import PluginKit

/// What the section says in its own words.
enum KeyFiguresWords {
  static let table = WordTable([
    "en": [
      "title": "Where sources differ: {metric}",
      "description": "The estimates below have no number in common. None is averaged.", "source": "Source",
      "figure": "Estimate", "published": "published {date}",
    ],
    "ko": [
      "title": "출처가 서로 다른 수치: {metric}",
      "description": "아래 추정치들은 서로 겹치지 않는다. 평균은 내지 않았다.", "source": "출처", "figure": "추정치",
      "published": "{date} 발표",
    ],
  ])
}
