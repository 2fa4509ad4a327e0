import PluginKit

/// What the section says in its own words.
enum ChangeLogWords {
  static let table = WordTable([
    "en": [
      "none": "No edition before this one shows other evidence.",
      "since": "Since edition {number}, published on {date}:", "changed": "{old} became {new}.",
      "reworded": "Put otherwise.", "why": "Why: {why}.", "stale": "Gone stale.", "new": "New.",
      "gone": "Not shown any more.", "unknown": "Records that are not in the evidence any more: {count}.",
      "new-source": "New source: {source}.", "gone-source": "Source that is not cited any more: {source}.",
      "more": "And {count} more.",
    ],
    "ko": [
      "none": "이 판에 앞서 다른 근거를 보인 판은 없다.", "since": "{date}에 나온 제{number}판 이후:",
      "changed": "{old}에서 {new}(으)로 바뀜.", "reworded": "고쳐 씀.", "why": "까닭: {why}.",
      "stale": "이제는 오래된 수치.", "new": "새로 들어감.", "gone": "더는 싣지 않음.",
      "unknown": "더는 근거 자료에 없는 기록: {count}건.", "new-source": "새 출처: {source}.",
      "gone-source": "더는 인용하지 않는 출처: {source}.", "more": "그 밖에 {count}건.",
    ],
  ])
}
