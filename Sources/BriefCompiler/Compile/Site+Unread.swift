import Diagnostics
import EvidenceStore
import Workspace
import YAMLSyntax

extension Site {
  /// What nothing reads although it lies in a store, and folders of packs that are not there: for full clearance, since
  /// what there is decides.
  var unread: [Diagnostic] {
    store.unreadFiles(of: configuration.storeSpecs, in: compiler.world)
      + (configuration.values["packs"]?.elements ?? []).compactMap { node in
        guard let text = node.text else { return nil }
        do throws(WorldError) {
          _ = try compiler.world.list(RelativePath.normalized(text))
          return nil
        } catch {
          guard case .notFound = error else { return nil }
          return Diagnostic(
            "pack/no-folder", .warning, "there is no folder “\(text)”, and no pack is read from it", at: node.span,
            notes: ["Create it, or name the folder that holds the folders of packs."])
        }
      }
  }
}
