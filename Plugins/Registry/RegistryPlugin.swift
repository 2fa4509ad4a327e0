import Foundation
import PackagePlugin

/// Generates the registry of a plugin family from its folders, so that a new folder is all that an addition needs.
@main
struct RegistryPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let target = target as? SourceModuleTarget else { return [] }
    let generator = try context.tool(named: "RegistryGenerator").url
    if target.name == "BuiltInPlugins" { return [try embedCommand(context: context, generator: generator)] }

    let inputs = target.sourceFiles.map(\.url)
    let registered = inputs.filter { $0.lastPathComponent.hasSuffix("Plugin.swift") }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(target.name)Registry.swift")
    return [
      .buildCommand(
        displayName: "Registering the plugins of \(target.name)", executable: generator,
        arguments: ["registry", target.name, output.path] + registered.map(\.path).sorted(),
        inputFiles: inputs, outputFiles: [output])
    ]
  }

  /// The example workspace and the topic packs, for a program that stands alone.
  private func embedCommand(context: PluginContext, generator: URL) throws -> Command {
    let root = context.package.directoryURL
    let schemas = ["dossier", "brief", "plugin"].map { "Documentation/reference/\($0).schema.json" }
    let files = (["dossier.yaml", "seeds", "Reports", "Plugins/Topics"] + schemas).flatMap {
      self.files(in: root.appending(path: $0))
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedWorkspace.swift")
    return .buildCommand(
      displayName: "Embedding the example workspace", executable: generator,
      arguments: ["embed", "EmbeddedWorkspace", output.path, root.path] + files.map(\.path),
      inputFiles: files, outputFiles: [output])
  }

  private func files(in url: URL) -> [URL] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: url.path) else {
      return FileManager.default.fileExists(atPath: url.path) ? [url] : []
    }
    return names.sorted().filter { !$0.hasPrefix(".") }.flatMap { self.files(in: url.appending(path: $0)) }
  }
}
