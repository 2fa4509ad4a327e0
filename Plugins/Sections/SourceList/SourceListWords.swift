import PluginKit

/// What the section says in its own words.
enum SourceListWords {
  static let table = WordTable([
    "en": [
      "kind": "Kind of source: {value}.", "news": "news", "opinion": "opinion", "advocacy": "advocacy",
      "official": "official", "testimony": "testimony", "academic": "academic work", "dataset": "data set",
      "interests": "To know when reading it: {value}.", "origins": "It draws on: {value}.",
      "reliability": "Reliability {value}.", "republication": "It republishes: {value}.",
      "translation": "It translates: {value}.", "wire": "It passes on: {value}.", "retracted": "It has been withdrawn.",
    ],
    "ko": [
      "kind": "자료의 종류: {value}.", "news": "보도", "opinion": "논평", "advocacy": "단체의 주장", "official": "공식 문서",
      "testimony": "증언", "academic": "학술 연구", "dataset": "통계 자료", "interests": "읽을 때 알아 둘 점: {value}.",
      "origins": "바탕 자료: {value}.", "reliability": "신뢰도 {value}.", "republication": "다시 실은 글: {value}.",
      "translation": "옮긴 글: {value}.", "wire": "전달한 글: {value}.", "retracted": "철회된 자료이다.",
    ],
  ])
}
