import Diagnostics

/// The exit status of a run by what it found.
enum ExitStatus {
  /// Of an error: 1 something wrong in what was read; 2 a wrong `--set`; 3 a budget exceeded; 4 what the leak scan found;
  /// 70 an internal error. Of several the highest counts.
  static func of(error id: DiagnosticID) -> Int32 {
    if id.matches("internal/*") { return 70 }
    if id == "label/leak" { return 4 }
    if id.matches("budget/*") { return 3 }
    return id == "config/set" ? 2 : 1
  }
}
