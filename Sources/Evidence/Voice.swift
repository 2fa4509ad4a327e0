/// How a source puts a claim forward.
public enum Voice: String, Hashable, Sendable, CaseIterable {
  case reported, asserted, inferred, forecast, opinion, recommendation
}
