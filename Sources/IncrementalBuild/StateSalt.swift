import Workspace

/// A number that nobody can guess, made once for what a workspace keeps. A digest of more than its readers may see is made
/// with it: without the number nobody can try what it is a digest of.
public enum StateSalt {
  /// In the folder that no cache takes along.
  static let path = ".dossier/red/\(name)"
  static let name = "salt"
  private static let length = 64

  /// The salt of a workspace; another one each time where it cannot be kept.
  public static func text(in folder: FolderDescriptor) -> String {
    let kept = read(in: folder)
    if let kept, kept.count == length { return String(decoding: kept, as: UTF8.self) }
    let made = (1...4).map { _ in
      let digits = String(UInt64.random(in: 0...UInt64.max), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
    if kept != nil { _ = try? folder.write(Array(made.utf8), to: path, mode: 0o600) }
    return made
  }

  /// The bytes that are kept, none where there is no salt yet; nil for what is another's and stays.
  private static func read(in folder: FolderDescriptor) -> [UInt8]? {
    do throws(WorldError) { return try folder.read(path, limit: length) } catch {
      if case .notFound = error { return [] }
      return nil
    }
  }
}
