import ByteText
import Glibc
import Workspace

/// A program that the user has granted on the command line: nothing in a workspace can.
public struct GrantedProgram: Hashable, Sendable {
  /// The name of its file, which decides how it is called.
  public let name: String
  /// Where it is, from the root of the machine.
  public let path: String
  /// The SHA-256 that its file has to have, in hexadecimal digits; nil where the user trusts the place.
  public let digest: String?

  /// Why a grant is none.
  public enum Fault: Error, Hashable, Sendable {
    /// Nothing of that name is of use to the run.
    case unknown(name: String)
    /// There is no such program, or it may not be run.
    case missing(name: String)
    /// What follows `@` is no SHA-256.
    case noDigest(String)
  }

  /// The largest program whose digest is compared, in bytes.
  private static let sizeLimit = 1 << 30

  /// Finds a program.
  ///
  /// - Parameters:
  ///   - grant: a name or a path, and perhaps the digest: `weasyprint`, `/opt/bin/pandoc@sha256:9f86d0…`.
  ///   - folders: where a name is looked up, in order; those that do not start at the root are passed over.
  ///   - names: of the programs that are of use; those that convert, where nothing is said.
  public init(
    _ grant: String, in folders: [String], among names: [String] = Converter.programs
  ) throws(Fault) {
    let parts = grant.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1 {
      let digits = parts[1].lowercased()
      guard digits.hasPrefix("sha256:"), digits.utf8.count == 71, digits.dropFirst(7).allSatisfy(\.isHexDigit) else {
        throw .noDigest(parts[1])
      }
      digest = String(digits.dropFirst(7))
    } else {
      digest = nil
    }
    name = parts[0].split(separator: "/").last.map(String.init) ?? parts[0]
    guard names.contains(name) else { throw .unknown(name: name) }
    let places =
      parts[0].contains("/") ? [parts[0]] : folders.filter { $0.hasPrefix("/") }.map { "\($0)/\(parts[0])" }
    guard let place = places.first(where: Self.canRun), let path = Self.absolute(place) else {
      throw .missing(name: parts[0])
    }
    self.path = path
  }

  /// Whether the file is the one that was granted.
  func hasGrantedDigest() throws(WorldError) -> Bool {
    guard let digest else { return true }
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .notFound(path: path) }
    defer { close(file) }
    let bytes = try FolderDescriptor.read(file, path: path, limit: Self.sizeLimit)
    let digits = SHA256.digest(of: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return digits == digest
  }

  private static func canRun(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  private static func absolute(_ path: String) -> String? {
    guard !path.hasPrefix("/") else { return path }
    guard let here = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(here) }
    return unsafe String(cString: here) + "/" + path
  }
}
