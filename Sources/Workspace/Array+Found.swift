extension [WorldError] {
  /// What a look into a world finds; nil where nothing is there, and where what is there cannot be read, which is noted.
  public mutating func found<Found>(_ look: () throws(WorldError) -> Found) -> Found? {
    do throws(WorldError) { return try look() } catch {
      if case .notFound = error { return nil }
      append(error)
      return nil
    }
  }
}
