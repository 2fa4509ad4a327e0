import Diagnostics
import DocumentModel
import Workspace

extension EvidenceStore {
  /// What lies in stores as if it were evidence, and is not read: for full clearance, since nothing tells whose it is.
  ///
  /// - Parameters:
  ///   - specs: the stores that were read.
  ///   - world: from which they were read.
  public func unreadFiles(of specs: [StoreSpec], in world: any World) -> [Diagnostic] {
    let empty = files.compactMap { file -> Diagnostic? in
      guard case .source = file.content, file.root == nil, file.diagnostics.isEmpty else { return nil }
      return Self.unread(
        "the file is empty, and no source", at: SourceSpan(file: file.source.id, offset: 0, length: 0),
        "Write “title:” and “published:” into it, or delete it.")
    }
    return empty
      + specs.flatMap { spec in
        Self.visible(spec.path + "/sources", in: world).compactMap { Self.unreadSource($0, in: world) }
          + Self.visible(spec.path + "/registry", in: world).compactMap(Self.unreadRegistry)
      }
  }

  /// The names in a folder that are not hidden, each with the path that leads to it.
  private static func visible(_ folder: String, in world: any World) -> [(path: String, name: String)] {
    ((try? world.list(folder)) ?? []).filter { !$0.hasPrefix(".") }.map { ("\(folder)/\($0)", $0) }
  }

  private static func unreadSource(_ file: (path: String, name: String), in world: any World) -> Diagnostic? {
    if file.name.hasSuffix(".yml") {
      return unread(
        "the names of sources end in .yaml", path: file.path, "Rename it to “\(file.name.dropLast(3))yaml”.")
    }
    let inner = file.name.hasSuffix("/") ? visible(String(file.path.dropLast()), in: world).map(\.name) : []
    guard inner.contains(where: isYAML) else { return nil }
    return unread(
      "sources are not read from folders in “sources”", path: file.path, "Move its files to the folder above.")
  }

  private static func unreadRegistry(_ file: (path: String, name: String)) -> Diagnostic? {
    let known = RegistryName.allCases.map(\.rawValue)
    guard isYAML(file.name), let dot = file.name.lastIndex(of: "."),
      !known.contains(where: { $0 + ".yaml" == file.name })
    else { return nil }
    let near = NearestName.find(String(file.name[..<dot]), among: known)
    return unread(
      "no registry has this name", path: file.path,
      near.map { "Rename it to “\($0).yaml”." } ?? "There are \(known.sorted().joined(separator: ", ")).")
  }

  private static func isYAML(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

  private static func unread(
    _ message: String, at span: SourceSpan = .none, path: String = "", _ wayOut: String
  ) -> Diagnostic {
    Diagnostic("evidence/unread", .warning, message, at: span, path: path, notes: [wayOut])
  }
}
