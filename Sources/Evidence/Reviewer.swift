/// Who may review a declassification, and up to which level.
public struct Reviewer: Hashable, Sendable {
  public var id: String
  public var name: String
  public var clearance: AccessLabel.Level

  public init(id: String, name: String, clearance: AccessLabel.Level) {
    self.id = id
    self.name = name
    self.clearance = clearance
  }
}
