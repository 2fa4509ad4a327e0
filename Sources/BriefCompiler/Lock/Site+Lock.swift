import ByteText
import Diagnostics
import Evidence
import PluginKit
import Workspace
import YAMLSyntax

extension Site {
  /// What the editions of the run's clearance are made with, now.
  var lock: LockFile {
    let tools = compiler.tools
    let plugins = tools.plugins.map { plugin in
      (plugin.id.name, Self.digest("\(plugin.summary)\n\(plugin.parameters)"))
    }
    let captures = evidence.sources.compactMap { source in source.capture.map { (source.id, $0.sha256) } }
    return LockFile(sections: [
      (name: "program", digests: tools.version.isEmpty ? [:] : ["version": tools.version]),
      (name: "plugins", digests: Dictionary(plugins) { first, _ in first }),
      (name: "packs", digests: packDigests),
      (name: "bibliography", digests: bibliographyDigests),
      (name: "captures", digests: Dictionary(captures) { first, _ in first }),
    ])
  }

  /// What is not as `dossier.lock` says.
  var lockFaults: [Diagnostic] {
    guard let source = try? sharedWorld.source(LockFile.name) else { return [LockFile.missing] }
    return lock.differences(from: source)
  }

  /// Of all files of each pack that the workspace has; those of the program are part of it.
  private var packDigests: [String: String] {
    let world = sharedWorld
    func lines(below folder: String) -> [String] {
      ((try? world.list(folder)) ?? []).flatMap { name -> [String] in
        if name.hasSuffix("/") { return lines(below: folder + "/" + name.dropLast()) }
        let path = folder + "/" + name
        return (try? world.source(path)).map { ["\(path) \($0.sha256)"] } ?? []
      }
    }
    return packs.packs.mapValues { lines(below: $0.folder) }.filter { !$0.value.isEmpty }
      .mapValues { Self.digest($0.joined(separator: "\n")) }
  }

  private var bibliographyDigests: [String: String] {
    let world = sharedWorld
    let files = configuration.bibliography.compactMap(\.text).compactMap { path in
      (try? world.source(path)).map { (path, $0.sha256) }
    }
    return Dictionary(files) { first, _ in first }
  }

  private static func digest(_ text: String) -> String { SHA256.hexadecimal(of: Array(text.utf8)) }
}

extension WorkspaceCompiler {
  /// The text of `dossier.lock` for a workspace as it is; nil where the workspace cannot be read, which the report says.
  public func lockText(_ request: BuildRequest, report: inout BuildReport) -> String? {
    Site.load(self, request: request, report: &report)?.lock.text
  }
}
