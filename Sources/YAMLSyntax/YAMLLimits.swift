/// How much YAML is read at most. Past a limit nothing of the file is used.
public struct YAMLLimits: Hashable, Sendable {
  public var bytes: Int
  public var depth: Int
  public var nodes: Int

  public init(bytes: Int = 4_194_304, depth: Int = 64, nodes: Int = 100_000) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }
}
