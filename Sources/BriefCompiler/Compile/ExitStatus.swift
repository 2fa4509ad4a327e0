import Diagnostics

/// The exit status of a run by what it found.
public enum ExitStatus {
  /// 0 where there are no errors; 1 something wrong in what was read; 2 a wrong `--set`; 3 a budget exceeded; 4 what the
  /// leak scan found; 70 an internal error. Of several the highest counts, but that of the command line.
  public static func of(_ diagnostics: [Diagnostic]) -> Int32 {
    let errors = diagnostics.filter { $0.severity == .error }
    if errors.contains(where: { $0.id.matches("internal/*") }) { return 70 }
    if errors.contains(where: { $0.id == "label/leak" }) { return 4 }
    if errors.contains(where: { $0.id.matches("budget/*") }) { return 3 }
    if errors.contains(where: { $0.id == "config/set" }) { return 2 }
    return errors.isEmpty ? 0 : 1
  }
}
