/// Why a text is no value of a parameter.
public struct ParameterFault: Error, Hashable, Sendable {
  /// What the parameter takes, after "takes": "a whole number from 1 to 50".
  public var expected: String
  /// The part of the text that does not fit.
  public var text: String
  /// The accepted value that was probably meant.
  public var suggestion: String?

  public init(expected: String, text: String, suggestion: String? = nil) {
    self.expected = expected
    self.text = text
    self.suggestion = suggestion
  }
}
