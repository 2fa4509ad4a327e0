import Diagnostics
import Workspace

/// The log of what only full clearance may see: `.dossier/private.log`, readable by its owner alone.
struct PrivateLog {
  let place: OpenWorkspace

  var write: @Sendable ([Diagnostic]) -> Void {
    let folder = place.folder
    let map = place.map
    return { diagnostics in
      let text = TerminalEmitter(files: map, usesColor: false).text(diagnostics)
      // A log that cannot be written must not change what the run says or gives.
      _ = try? folder.write(Array(text.utf8), to: ".dossier/private.log", mode: 0o600)
    }
  }
}
