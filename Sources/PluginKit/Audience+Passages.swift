import DocumentModel

extension Audience {
  /// True where the audience gets a passage with these attributes: its label is readable and admitted, `only=` names
  /// the audience, and `when-audience` and `unless-audience` of conditional content fit.
  public func admits(_ attributes: Attributes) -> Bool {
    switch LabelMarkup(attributes) {
    case .unreadable: return false
    case .label(let label) where !admits(label): return false
    case .label, .none: break
    }
    if let only = attributes["only"], !names(in: only).contains(name) { return false }
    let listed = attributes["when-audience"].map { names(in: $0).contains(name) }
    let excluded = attributes["unless-audience"].map { names(in: $0).contains(name) }
    guard listed != nil || excluded != nil else { return true }
    let fits = listed ?? true && !(excluded ?? false)
    return attributes.hasClass("content-hidden") ? !fits : fits
  }

  private func names(in list: String) -> [String] {
    list.split { $0 == "," || $0 == " " }.map(String.init)
  }
}

extension Attributes {
  /// False for a passage that every audience gets.
  public var concernsAudiences: Bool {
    LabelMarkup(self) != .none || pairs.contains { ["only", "when-audience", "unless-audience"].contains($0.key) }
  }
}
