import Diagnostics
import DocumentModel
import Workspace
import YAMLSyntax

extension BriefFinder {
  /// What is wrong with where briefs are looked for, as far as an audience may know: what it may not see is not there.
  ///
  /// - Parameters:
  ///   - patterns: `reports:` of `dossier.yaml`; nil where it is not written.
  ///   - admits: whether the audience may know of a path.
  func findings(_ patterns: YAMLNode?, admits: (String) -> Bool) -> [Diagnostic] {
    unreadable(admits) + idle(patterns?.elements ?? [], admits)
  }

  private func unreadable(_ admits: (String) -> Bool) -> [Diagnostic] {
    faults.compactMap { error in
      if case .notFound = error { return nil }
      let isKnown = admits(error.path)
      return Diagnostic(
        "file/unreadable", .error, isKnown ? error.description : "a folder of briefs cannot be read",
        path: isKnown ? error.path : WorkspaceConfiguration.fileName,
        notes: ["Give the right to read it; until then its editions stay as they are."])
    }
  }

  private func idle(_ patterns: [YAMLNode], _ admits: (String) -> Bool) -> [Diagnostic] {
    patterns.compactMap { node in
      guard let text = node.text else { return nil }
      let pattern = Self.pattern(RelativePath.normalized(text))
      let base = PathPattern.base(of: pattern)
      let isFit = briefs.contains { brief in
        (PathPattern.matches(pattern, brief.path) || !brief.hasOwnText && "\(brief.folder)/".hasPrefix("\(base)/"))
          && admits(brief.path)
      }
      return isFit
        ? nil
        : Diagnostic(
          "config/no-brief", .warning, "no brief fits “\(text)”", at: node.span,
          notes: ["Name a folder, a file, or a pattern such as Reports/**."])
    }
  }
}
