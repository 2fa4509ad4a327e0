/// The declaration of a key of `dossier.yaml`, `brief.yaml` or `plugin.yaml`. Checking, "did you mean" and the JSON
/// Schema for editors derive from it.
struct ConfigurationKey: Sendable {
  indirect enum Shape: Sendable {
    case text
    case integer
    case boolean
    /// An EDTF date.
    case date
    /// A TLP label, or a map of `tlp` and `embargo`.
    case label
    case choice([String])
    case list(Shape)
    /// A map with free keys.
    case map(Shape)
    case object([ConfigurationKey])
    case either(Shape, Shape)
    /// Checked elsewhere, by the parameters of what is used.
    case anything
  }

  var name: String
  var shape: Shape
  var summary: String

  init(_ name: String, _ shape: Shape, _ summary: String) {
    self.name = name
    self.shape = shape
    self.summary = summary
  }
}

extension ConfigurationKey.Shape {
  /// What a value has to be, in words that follow "takes".
  var expectation: String {
    switch self {
    case .text: "a text"
    case .integer: "a whole number"
    case .boolean: "true or false"
    case .date: "a date such as 2022-03-31, 2022-03 or 2022"
    case .label: "a label such as TLP:CLEAR"
    case .choice(let names): "one of " + names.joined(separator: ", ")
    case .list(let element): "a list, each item " + element.expectation
    case .map(let value): "a map, each value " + value.expectation
    case .object(let keys): "a map with " + keys.map(\.name).joined(separator: ", ")
    case .either(let first, let second): first.expectation + ", or " + second.expectation
    case .anything: "any value"
    }
  }
}
