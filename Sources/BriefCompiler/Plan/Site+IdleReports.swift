import Diagnostics
import YAMLSyntax

extension Site {
  /// The patterns of `reports:` that fit no brief: for full clearance, since what there is decides.
  var idleReports: [Diagnostic] {
    (configuration.values["reports"]?.elements ?? []).compactMap { node in
      guard let text = node.text else { return nil }
      let pattern = BriefFinder.pattern(RelativePath.normalized(text))
      let base = PathPattern.base(of: pattern)
      let isFit = briefs.contains { brief in
        brief.hasOwnText ? PathPattern.matches(pattern, brief.path) : BriefFinder.holds(base, brief.folder)
      }
      return isFit
        ? nil
        : Diagnostic(
          "config/no-brief", .warning, "no brief fits “\(text)”", at: node.span,
          notes: ["Name a folder, a file, or a pattern such as Reports/**."])
    }
  }
}
