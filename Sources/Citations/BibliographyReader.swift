import Diagnostics
import DocumentModel
import Evidence
import JSONSyntax
import Workspace

/// Reads a bibliography in CSL-JSON: a list of items, or `{"items": [...]}`. Keys of items that are not needed are
/// left alone, for CSL has many.
public enum BibliographyReader {
  public static func read(_ file: SourceFile, diagnostics: inout DiagnosticSink) -> [BibliographyItem] {
    guard !file.bytes.isEmpty else { return [] }
    guard let root = JSONReader.read(file, diagnostics: &diagnostics) else { return [] }
    guard let nodes = root.elements ?? root["items"]?.elements else {
      diagnostics.error(
        "bibliography/wrong-type", "a bibliography is a list of items", at: root.span,
        notes: ["Export it as CSL-JSON."])
      return []
    }
    var items: [BibliographyItem] = []
    var places: [String: SourceSpan] = [:]
    for node in nodes {
      guard let key = node["id"]?.text, !key.isEmpty else {
        diagnostics.error(
          "bibliography/no-id", "this item has no “id” to cite it by", at: node.span, notes: ["Add “\"id\": \"key\"”."])
        continue
      }
      let place = node["id"]?.span ?? node.span
      if let first = places[key] {
        diagnostics.report(
          Diagnostic(
            "bibliography/duplicate-id", .error, "a second item has the id “\(key)”", at: place,
            labels: [Diagnostic.Label("the first is here", at: first)], notes: ["Rename one; only the first is used."]))
        continue
      }
      places[key] = place
      items.append(item(node, key: key))
    }
    return items
  }

  private static func item(_ node: JSONNode, key: String) -> BibliographyItem {
    func text(_ name: String) -> String { node[name]?.text ?? "" }
    return BibliographyItem(
      key: key, type: node["type"]?.text ?? "document", title: text("title"),
      authors: names(node["author"] ?? node["editor"]), container: text("container-title"),
      publisher: text("publisher"), issued: date(node["issued"]), accessed: date(node["accessed"]), url: text("URL"),
      language: text("language"))
  }

  private static func names(_ node: JSONNode?) -> [PersonName] {
    (node?.elements ?? []).compactMap { name in
      if let literal = name["literal"]?.text { return PersonName(family: literal) }
      guard let family = name["family"]?.text else { return name["given"]?.text.map { PersonName(family: $0) } }
      let particle = name["non-dropping-particle"]?.text ?? name["dropping-particle"]?.text
      return PersonName(
        family: particle.map { "\($0) \(family)" } ?? family, given: name["given"]?.text ?? "")
    }
  }

  /// `date-parts`, `raw` or `literal`, as EDTF.
  private static func date(_ node: JSONNode?) -> EDTF? {
    guard let node else { return nil }
    if let raw = (node["raw"] ?? node["literal"])?.text ?? node.text { return EDTF(raw) }
    let isNear = node["circa"].map { if case .boolean(false) = $0.kind { false } else { true } } ?? false
    let season = node["season"]?.text.flatMap { Int($0) }.flatMap { (1...4).contains($0) ? $0 + 20 : nil }
    let dates = (node["date-parts"]?.elements ?? []).prefix(2).compactMap { date -> String? in
      let numbers = (date.elements ?? []).prefix(3).compactMap { $0.text.flatMap { Int($0) } }
      guard let year = numbers.first, (0...9999).contains(year) else { return nil }
      let digits = String(year)
      var text = String(repeating: "0", count: 4 - digits.count) + digits
      for number in numbers.dropFirst() where (1...31).contains(number) {
        text += number < 10 ? "-0\(number)" : "-\(number)"
      }
      if let season, numbers.count == 1 { text += "-\(season)" }
      return text + (isNear ? "~" : "")
    }
    return dates.isEmpty ? nil : EDTF(dates.joined(separator: "/"))
  }
}
