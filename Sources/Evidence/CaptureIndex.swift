/// Captured texts by the SHA-256 of their bytes. They need not be in the repository.
public struct CaptureIndex: Sendable {
  private let captures: [String: Capture]

  public init(_ captures: [Capture] = []) {
    self.captures = Dictionary(captures.map { ($0.sha256, $0) }) { first, _ in first }
  }

  public subscript(sha256: String) -> Capture? { captures[sha256] }

  /// Only the texts with these digests.
  func only(_ digests: some Sequence<String>) -> CaptureIndex { CaptureIndex(digests.compactMap { captures[$0] }) }
}
