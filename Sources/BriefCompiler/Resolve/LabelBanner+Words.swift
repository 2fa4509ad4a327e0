import DocumentModel
import Evidence

extension LabelBanner {
  /// The banner of an edition above CLEAR, with what TLP 2.0 asks of its readers; nil for an edition for everyone.
  /// A draft says so beside its label.
  static func of(_ level: AccessLabel.Level, isDraft: Bool, language: String) -> LabelBanner? {
    guard isDraft else { return of(level, language: language) }
    let words = language.hasPrefix("ko") ? "오류가 있는 초안입니다. 배포하지 마십시오." : "A draft with errors. Not for publication."
    guard let banner = of(level, language: language) else { return LabelBanner(label: "DRAFT", instruction: words) }
    return LabelBanner(label: "DRAFT, \(banner.label)", instruction: "\(words) \(banner.instruction)")
  }

  private static func of(_ level: AccessLabel.Level, language: String) -> LabelBanner? {
    let isKorean = language.hasPrefix("ko")
    let instruction: String
    switch level {
    case .clear: return nil
    case .green: instruction = isKorean ? "공동체 안에서만 공유할 수 있습니다." : "May be shared within the community, not publicly."
    case .amber:
      instruction =
        isKorean
        ? "필요한 경우에 한해 소속 기관과 고객에게만 공유할 수 있습니다."
        : "May be shared on a need-to-know basis with the recipients' organisations and clients."
    case .amberStrict:
      instruction =
        isKorean
        ? "필요한 경우에 한해 소속 기관 안에서만 공유할 수 있습니다."
        : "May be shared on a need-to-know basis within the recipients' organisations only."
    case .red: instruction = isKorean ? "지정된 수신자만 볼 수 있습니다." : "For the named recipients only. No further disclosure."
    }
    return LabelBanner(label: level.name, instruction: instruction)
  }
}
