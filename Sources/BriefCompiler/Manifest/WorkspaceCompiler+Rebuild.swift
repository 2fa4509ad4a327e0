import Diagnostics
import IncrementalBuild
import Workspace

extension WorkspaceCompiler {
  /// Compiles editions in memory and compares every byte with what a folder holds, and tells of editions there that no
  /// brief makes; what cannot be compiled or published is in the report.
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
    } + extra(in: folder, beside: editions, for: request.slugs.isEmpty ? built : BuildReport())
  }

  private func extra(
    in folder: FolderDescriptor, beside editions: [CompiledEdition], for built: BuildReport
  ) -> [Diagnostic] {
    // The list of briefs stays as it is while one of them is kept back.
    let kept = editions.filter { !$0.isPublishable }.map {
      CompiledEdition.folder(of: ReportIndex.slug, for: $0.audience)
    }
    let orphans = OrphanedEditions(
      output: OutputFolder(folder), audiences: built.settledAudiences.sorted(),
      folders: Set(editions.map(\.folder) + kept), unsettled: built.unsettledSlugs)
    return orphans.files.map { place, _ in
      Diagnostic(
        "verify/extra", .error, "no brief makes this edition any more", path: place,
        notes: ["`dossier build --prune` deletes its files."])
    }
  }
}
