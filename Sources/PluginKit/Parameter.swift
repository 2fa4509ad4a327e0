import Diagnostics

/// The declaration of something that can be set on a plugin or a topic pack.
public struct Parameter: Hashable, Sendable {
  public var name: String
  public var type: ParameterType
  /// Nil where the parameter has no value unless it is set.
  public var defaultValue: ParameterValue?
  public var isRequired: Bool
  /// One sentence for the manual, without a full stop.
  public var summary: String

  public init(
    _ name: String, _ type: ParameterType, default defaultValue: ParameterValue? = nil, isRequired: Bool = false,
    summary: String
  ) {
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
    self.isRequired = isRequired
    self.summary = summary
  }
}

/// What a parameter takes.
public indirect enum ParameterType: Hashable, Sendable {
  case boolean
  case integer(ClosedRange<Int>)
  case number
  case string
  /// One of a fixed set of names.
  case choice([String])
  /// An EDTF date.
  case date
  /// The id of a topic, an actor, … in the registry of that name: `topics`, `actors`, `metrics`.
  case identifier(registry: String)
  /// `source#record`.
  case claim
  case list(ParameterType)

  public static var integer: ParameterType { .integer(Int.min...Int.max) }
}

/// A decoded value.
public indirect enum ParameterValue: Hashable, Sendable {
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case list([ParameterValue])
}
