import ByteText

/// A part of a plan, so that several machines share a build: the `index`-th of `count`.
///
/// Which part an edition falls into depends on its brief's name, its audience and the number of parts, and on no other
/// edition: a brief that comes or goes moves no other, and what a machine has in its cache stays of use to it.
public struct Shard: Hashable, Sendable {
  /// From 1.
  public let index: Int
  public let count: Int

  /// The most parts that a plan has.
  public static let limit = 10_000

  /// Nil for an index outside of the parts.
  public init?(_ index: Int, of count: Int) {
    guard (1...Shard.limit).contains(count), (1...count).contains(index) else { return nil }
    self.index = index
    self.count = count
  }

  /// A part as the command line names it: `2/5`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]) else { return nil }
    self.init(index, of: count)
  }

  /// True where the edition of a brief for an audience belongs to this part.
  public func contains(brief: String, audience: String) -> Bool {
    let digest = SHA256.digest(of: Array("\(brief)\0\(audience)".utf8))
    let number = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return number % UInt64(count) == UInt64(index - 1)
  }
}

extension Shard: CustomStringConvertible {
  public var description: String { "\(index)/\(count)" }
}
