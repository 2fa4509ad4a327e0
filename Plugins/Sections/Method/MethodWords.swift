import PluginKit

/// What the section says in its own words.
enum MethodWords {
  static let table = WordTable([
    "en": [
      "basis": "This brief rests on {records} from {sources}.", "records": "{count} records",
      "records-one": "one record", "sources": "{count} sources", "sources-one": "one source",
      "works": "This brief cites {count} works, and no record of evidence.",
      "works-one": "This brief cites one work, and no record of evidence.",
      "further": "It cites {count} further works of which no record is used.",
      "further-one": "It cites one further work of which no record is used.",
      "voices": "By voice, its claims are: {list}.", "reported": "{count} that pass on what another said",
      "reported-one": "one that passes on what another said", "asserted": "{count} on a source’s own word",
      "asserted-one": "one on a source’s own word", "inferred": "{count} inferred", "inferred-one": "one inferred",
      "forecast": "{count} forecasts", "forecast-one": "one forecast", "opinion": "{count} opinions",
      "opinion-one": "one opinion", "recommendation": "{count} recommendations",
      "recommendation-one": "one recommendation",
      "origins":
        "Counted by who spoke in the end, they go back to {count} origins; articles that repeat one report count once.",
      "origins-one":
        "Counted by who spoke in the end, they go back to one origin; articles that repeat one report count once.",
      "conflicts": "In {count} cases a record disagrees with one that this brief shows.",
      "conflicts-one": "In one case a record disagrees with one that this brief shows.",
      "stale": "{count} of the figures are stale: more than two half-lives of their kind have passed since their date.",
      "stale-one": "One of the figures is stale: more than two half-lives of its kind have passed since its date.",
      "undated": "For {count} records the text gives no date, and the date of publication stands in.",
      "undated-one": "For one record the text gives no date, and the date of publication stands in.",
      "unverified": "The quoted words of {count} records could not be compared with a held text.",
      "unverified-one": "The quoted words of one record could not be compared with a held text.",
      "misprints": "{count} quotations keep a misprint of their source.",
      "misprints-one": "One quotation keeps a misprint of its source.", "as-of": "Freshness is judged as of {date}.",
      "truth": "A record says who said what and when; that it stands here does not make it true.",
    ],
    "ko": [
      "basis": "이 보고서는 {sources}에서 얻은 {records}에 바탕을 둔다.", "records": "기록 {count}건", "records-one": "기록 1건",
      "sources": "출처 {count}곳", "sources-one": "출처 1곳", "works": "이 보고서는 문헌 {count}건을 인용하며, 근거 기록은 쓰지 않았다.",
      "works-one": "이 보고서는 문헌 1건을 인용하며, 근거 기록은 쓰지 않았다.", "further": "그 밖에 기록 없이 인용한 문헌이 {count}건 있다.",
      "further-one": "그 밖에 기록 없이 인용한 문헌이 1건 있다.", "voices": "진술의 성격은 다음과 같다: {list}.",
      "reported": "전언 {count}건", "reported-one": "전언 1건", "asserted": "출처의 직접 진술 {count}건",
      "asserted-one": "출처의 직접 진술 1건", "inferred": "추론 {count}건", "inferred-one": "추론 1건", "forecast": "전망 {count}건",
      "forecast-one": "전망 1건", "opinion": "의견 {count}건", "opinion-one": "의견 1건", "recommendation": "권고 {count}건",
      "recommendation-one": "권고 1건", "origins": "처음 말한 쪽을 기준으로 세면 {count}곳이며, 같은 보고를 되풀이한 글은 하나로 쳤다.",
      "origins-one": "처음 말한 쪽을 기준으로 세면 1곳이며, 같은 보고를 되풀이한 글은 하나로 쳤다.",
      "conflicts": "이 글에 나온 기록과 어긋나는 다른 기록이 {count}건 있다.",
      "conflicts-one": "이 글에 나온 기록과 어긋나는 다른 기록이 1건 있다.",
      "stale": "수치 {count}개는 기준일로부터 반감기의 두 배가 넘게 지난 오래된 것이다.",
      "stale-one": "수치 1개는 기준일로부터 반감기의 두 배가 넘게 지난 오래된 것이다.", "undated": "본문에 날짜가 없는 기록 {count}건은 발행일을 따랐다.",
      "undated-one": "본문에 날짜가 없는 기록 1건은 발행일을 따랐다.",
      "unverified": "기록 {count}건의 인용문은 보관된 원문과 대조하지 못했다.",
      "unverified-one": "기록 1건의 인용문은 보관된 원문과 대조하지 못했다.", "misprints": "인용문 {count}건은 원문의 오기를 그대로 두었다.",
      "misprints-one": "인용문 1건은 원문의 오기를 그대로 두었다.", "as-of": "자료의 시의성은 {date} 기준으로 판단했다.",
      "truth": "기록은 누가 언제 무엇을 말했는지를 적은 것이며, 여기 실렸다고 해서 사실로 확인된 것은 아니다.",
    ],
  ])
}
