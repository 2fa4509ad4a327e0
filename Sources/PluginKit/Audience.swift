import Evidence

/// For whom an edition is made.
public struct Audience: Hashable, Sendable {
  public var name: String
  public var clearance: AccessLabel.Level
  /// The day on which embargoes are judged, in days since 1970-01-01. Never the brief's `as-of`, and nothing that a plugin
  /// may use: an edition is not made again because the day is another.
  public var today: Int

  public init(name: String, clearance: AccessLabel.Level, today: Int) {
    self.name = name
    self.clearance = clearance
    self.today = today
  }

  /// Everyone.
  public static func everyone(today: Int) -> Audience { Audience(name: "public", clearance: .clear, today: today) }

  public func admits(_ label: AccessLabel) -> Bool { label.isVisible(at: clearance, on: today) }
}
