/// The reliability of a source, A to F (NATO's Admiralty system), with the reason.
public struct Reliability: Hashable, Sendable {
  public enum Grade: String, Hashable, Sendable, CaseIterable {
    case a = "A", b = "B", c = "C", d = "D", e = "E", f = "F"
  }

  public var grade: Grade
  public var why: String

  public init(grade: Grade, why: String) {
    self.grade = grade
    self.why = why
  }
}
