import DocumentModel
import Evidence

extension PluginArguments {
  /// The values of a list of claims.
  public func claims(_ name: String) -> [ClaimReference] { strings(name).compactMap { ClaimReference($0) } }

  public func date(_ name: String) -> EDTF? { string(name).flatMap { EDTF($0) } }
}

extension Parameter {
  /// Topics that a section is about; a topic stands for itself and all below it.
  public static func topic(isRequired: Bool = false, summary: String = "Topics that the section is about") -> Parameter
  {
    Parameter("topic", .list(.identifier(registry: "topics")), isRequired: isRequired, summary: summary)
  }

  /// How many things are shown at most.
  public static func maximum(_ standard: Int, of things: String) -> Parameter {
    Parameter("max", .integer(1...1_000), default: .integer(standard), summary: "How many \(things) are shown at most")
  }

  /// Records that are not shown.
  public static let exclude = Parameter("exclude", .list(.claim), summary: "Records that are not shown")
}
