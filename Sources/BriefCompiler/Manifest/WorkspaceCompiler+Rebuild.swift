import Diagnostics
import Workspace

extension WorkspaceCompiler {
  /// Compiles editions in memory and compares every byte with what a folder holds; what cannot be compiled or published
  /// is in the report.
  ///
  /// - Parameters:
  ///   - folder: the workspace whose `out/` is compared.
  ///   - report: gets what the build says.
  public func differences(
    from folder: FolderDescriptor, _ request: BuildRequest, report: inout BuildReport
  ) -> [Diagnostic] {
    let (built, editions) = compiledEditions(request)
    report = built
    return editions.filter(\.isPublishable).flatMap(\.files).compactMap { file in
      let published = try? folder.read(file.path, limit: .max)
      guard published != file.bytes else { return nil }
      return Diagnostic(
        "verify/rebuilt", .error,
        published == nil ? "a build makes the file, and it is not there" : "a build makes other bytes than are there",
        path: file.path, notes: ["Build again; if it stays, something other than the workspace decides the output."])
    }
  }
}
