import DocumentModel

/// The values that a plugin is made with, each with the place that set it.
///
/// A value is there for every parameter that was set or has a default, and it has the declared type.
public struct PluginArguments: Hashable, Sendable {
  public struct Argument: Hashable, Sendable {
    public var value: ParameterValue
    public var span: SourceSpan

    public init(_ value: ParameterValue, at span: SourceSpan = .none) {
      self.value = value
      self.span = span
    }
  }

  private var values: [String: Argument]

  public init(_ values: [String: Argument] = [:]) { self.values = values }

  /// The defaults of a list of declarations.
  public init(defaultsOf parameters: [Parameter]) {
    values = [:]
    for parameter in parameters {
      if let value = parameter.defaultValue { values[parameter.name] = Argument(value) }
    }
  }

  public subscript(name: String) -> Argument? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// The names that have a value, sorted.
  public var names: [String] { values.keys.sorted() }

  /// Where the value was set; `SourceSpan.none` for a default.
  public func span(of name: String) -> SourceSpan { values[name]?.span ?? .none }

  public func string(_ name: String) -> String? {
    if case .string(let value)? = values[name]?.value { value } else { nil }
  }

  public func integer(_ name: String) -> Int? {
    if case .integer(let value)? = values[name]?.value { value } else { nil }
  }

  public func number(_ name: String) -> Double? {
    switch values[name]?.value {
    case .number(let value)?: value
    case .integer(let value)?: Double(value)
    default: nil
    }
  }

  /// False where the parameter has no value.
  public func boolean(_ name: String) -> Bool {
    if case .boolean(let value)? = values[name]?.value { value } else { false }
  }

  /// A list of strings; a single string is a list of one. Empty where there is no value.
  public func strings(_ name: String) -> [String] {
    switch values[name]?.value {
    case .list(let items)?: items.compactMap { if case .string(let value) = $0 { value } else { nil } }
    case .string(let value)?: [value]
    default: []
    }
  }
}
