extension Attributes {
  /// The kinds of admonitions, as DocBook names them.
  public static let admonitions: Set<String> = ["note", "tip", "warning", "important", "caution"]

  /// The kind of admonition that a class names, be it as Quarto's callout; nil for none.
  public static func admonition(of name: String) -> String? {
    let word = name.hasPrefix("callout-") ? String(name.dropFirst("callout-".count)) : name
    return admonitions.contains(word) ? word : nil
  }

  /// The kind that the classes name first; nil where this is no admonition.
  public var admonition: String? { classes.lazy.compactMap(Self.admonition).first }
}
