import Diagnostics
import DocumentModel
import Workspace

/// A picture of the workspace, as a renderer embeds or copies it.
public struct Picture: Sendable {
  public var bytes: [UInt8]
  /// Decided by the first bytes, never by the name.
  public var mediaType: String

  public init(bytes: [UInt8], mediaType: String) {
    self.bytes = bytes
    self.mediaType = mediaType
  }

  /// The largest picture that is embedded or copied, in bytes.
  public static let sizeLimit = 5 << 20

  /// Reads a picture through the context's world. Where that fails, says why at `span` and gives nil; the renderer then
  /// prints the alternative text.
  ///
  /// - Parameter target: a path inside the workspace. Addresses elsewhere are never fetched.
  public static func load(
    _ target: String, at span: SourceSpan, in context: PluginContext, diagnostics: inout DiagnosticSink
  ) -> Picture? {
    func warn(_ id: DiagnosticID, _ message: String, _ note: String) {
      diagnostics.warning(id, message, at: span, notes: [note])
    }
    let path = target.prefix { $0 != "#" && $0 != "?" }
    guard !target.contains("://"), !target.hasPrefix("//"), !target.lowercased().hasPrefix("data:") else {
      warn(
        "image/remote", "the picture “\(target)” is not in the workspace",
        "nothing is fetched while building; save the picture beside the brief. Its alternative text is printed")
      return nil
    }
    let bytes: [UInt8]
    do {
      bytes = try context.world.source(path.hasPrefix("./") ? String(path.dropFirst(2)) : String(path)).bytes
    } catch {
      warn("image/missing", "the picture “\(target)” cannot be read", "\(error). Its alternative text is printed")
      return nil
    }
    guard bytes.count <= sizeLimit else {
      warn(
        "image/too-large", "the picture “\(target)” is larger than \(sizeLimit) bytes",
        "make it smaller. Its alternative text is printed")
      return nil
    }
    guard let mediaType = mediaType(of: bytes) else {
      warn(
        "image/unsupported", "the picture “\(target)” is no PNG, JPEG, GIF or WebP",
        "save it in one of these formats; SVG is refused because it can hold active content. Its alternative text is"
          + " printed")
      return nil
    }
    return Picture(bytes: bytes, mediaType: mediaType)
  }

  private static func mediaType(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) { return "image/gif" }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      return "image/webp"
    }
    return nil
  }
}
