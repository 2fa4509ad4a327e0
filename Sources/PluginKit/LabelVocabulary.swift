import Diagnostics
import Evidence

/// The words that labels are written with, and what is so near to one of them that it was meant as one. A slip must
/// never publish anything, so a doubt counts as a slip.
public enum LabelVocabulary {
  /// The classes that stand for a label.
  public static let classes: [String: AccessLabel.Level] = [
    "clear": .clear, "green": .green, "amber": .amber, "amber-strict": .amberStrict, "red": .red,
  ]

  /// Words that people write for a label and that are none.
  private static let otherWords: Set<String> = [
    "restricted", "confidential", "secret", "embargoed", "classified", "tlp",
  ]

  /// The class of labels or of conditional content that a class was probably meant as; nil for a class that is one, and for one that is far from all.
  public static func classMeant(by name: String) -> String? {
    if classes[name] != nil { return nil }
    let folded = skeleton(name)
    if classes[folded] != nil { return folded }
    if folded.hasPrefix("tlp") || otherWords.contains(folded) { return "amber" }
    for word in ["content-hidden", "content-visible"] where folded != word {
      if NearestName.isNear(folded, word, edits: 2) { return word }
    }
    for (word, plain) in [("amber", "amber"), ("amber-strict", "amberstrict"), ("green", "green")] {
      if NearestName.isNear(folded, word, edits: 1) || NearestName.isNear(folded, plain, edits: 1) { return word }
    }
    return ["redd", "rred", "rde", "erd"].contains(folded) ? "red" : nil
  }

  /// The keys that say who sees a passage.
  private static let keys: Set<String> = ["tlp", "embargo", "only", "when-audience", "unless-audience"]

  /// The key that a key was probably meant as; nil for the keys of labels and of conditional content, and for those
  /// that are far from them.
  public static func keyMeant(by name: String) -> String? {
    if keys.contains(name) { return nil }
    let folded = skeleton(name)
    for key in ["when-audience", "unless-audience"] where NearestName.isNear(folded, key, edits: 3) { return key }
    if folded.contains("audience") { return "when-audience" }
    if ["tlp", "tpl", "ltp", "ttp", "tlps"].contains(folded) || folded.contains("tlp") { return "tlp" }
    if ["only", "olny", "onyl", "onlly"].contains(folded) { return "only" }
    if folded.contains("embargo") || NearestName.isNear(folded, "embargo", edits: 2) { return "embargo" }
    return folded == "classification" ? "tlp" : nil
  }

  /// The key of a configuration file that a key was probably meant as; nil for `label` and keys that are far from it.
  public static func configurationKeyMeant(by name: String) -> String? {
    if name == "label" { return nil }
    let folded = skeleton(name)
    let words = ["label", "labels", "tlp", "access", "embargo", "classification", "compartments"]
    return words.contains(folded) || NearestName.isNear(folded, "label", edits: 1)
      || NearestName.isNear(folded, "embargo", edits: 2) ? "label" : nil
  }

  /// True for a text that begins like a TLP label.
  public static func looksLikeLabel(_ value: String) -> Bool { skeleton(value).hasPrefix("tlp") }

  /// Lower case without marks around it, zero-width characters, and underscores for hyphens.
  private static func skeleton(_ name: String) -> String {
    if name.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-") }) {
      return name
    }
    let scalars = name.lowercased().unicodeScalars.filter { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "_"
        || scalar == ":"
    }
    return String(String.UnicodeScalarView(scalars)).replacing("_", with: "-")
  }
}
