/// Captured texts by the SHA-256 of their bytes. They need not be in the repository.
public struct CaptureIndex: Sendable {
  private let captures: [String: Capture]
  private let altered: Set<String>

  /// - Parameter altered: digests in the names of files whose bytes have another: what was stored there has changed.
  public init(_ captures: [Capture] = [], altered: Set<String> = []) {
    self.captures = Dictionary(captures.map { ($0.sha256, $0) }) { first, _ in first }
    self.altered = altered
  }

  public subscript(sha256: String) -> Capture? { captures[sha256] }

  /// True where a file has the digest for its name and other bytes.
  public func isAltered(_ sha256: String) -> Bool { altered.contains(sha256) && captures[sha256] == nil }

  /// Only the texts with these digests.
  func only(_ digests: some Sequence<String>) -> CaptureIndex { CaptureIndex(digests.compactMap { captures[$0] }) }
}
