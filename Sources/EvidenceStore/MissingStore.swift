import Diagnostics
import Evidence
import Workspace

/// A store that `dossier.yaml` names and that is not there.
struct MissingStore {
  let spec: StoreSpec
  let world: any World
  /// For whom the run is: which folders there are is for full clearance.
  let clearance: AccessLabel.Level

  var diagnostic: Diagnostic {
    let isOutside = spec.path.hasPrefix("/") || spec.path.split(separator: "/").contains("..")
    let isHidden = isOutside && (try? world.list(spec.path)) == nil
    let note =
      isHidden
      ? "It lies outside the workspace. `--grant-read \(spec.path)` lets the program read it."
      : near.map { "Did you mean “\($0)”?" }
        ?? "Create “sources” and “registry” in it, or correct “stores:” in dossier.yaml."
    return Diagnostic(
      "evidence/no-store", .error,
      isHidden ? "the store “\(spec.path)” is not read" : "there is no store of evidence in “\(spec.path)”",
      at: spec.span, path: spec.path, notes: [note])
  }

  /// The folder beside it that is named nearly so.
  private var near: String? {
    guard clearance == .red, (try? world.list(spec.path)) == nil else { return nil }
    let parts = spec.path.split(separator: "/")
    let parent = parts.dropLast().map { $0 + "/" }.joined()
    let names = (try? world.list(parent.isEmpty ? "." : parent)) ?? []
    let folders = names.filter { $0.hasSuffix("/") }.map { String($0.dropLast()) }
    return NearestName.find(String(parts.last ?? ""), among: folders).map { parent + $0 }
  }
}
