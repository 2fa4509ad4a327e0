import Diagnostics
import DocumentModel
import PluginKit
import Workspace

extension Gate {
  /// Looks for slips in what passages say of audiences, and for labels inside of attributes' values.
  mutating func read(conditionsOf attributes: Attributes, in source: SourceFile) {
    let names = labels.configuration.audiences.map(\.name)
    let span = attributes.span.isKnown ? attributes.span : source.span
    for pair in attributes.pairs {
      if let text = LiteralMarkup.leftover(in: pair.value) {
        report("“\(text)” was left in the value of “\(pair.key)”", at: span, fix: "take it out of the quotation marks")
      }
      guard ["only", "when-audience", "unless-audience"].contains(pair.key) else { continue }
      for name in pair.value.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
      where !names.contains(name) {
        guard let near = NearestName.find(name, among: names) else { continue }
        report("the audience “\(name)” is nearly “\(near)”", at: span, fix: "write “\(near)”")
      }
    }
  }
}
