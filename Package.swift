// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .defaultIsolation(nil),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func pluginFamily(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: ["PluginKit"] + dependencies, path: "Plugins/\(name)", swiftSettings: settings,
    plugins: ["Registry"])
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "Dossier",
  products: [.executable(name: "dossier", targets: ["dossier"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    module("DocumentModel"),
    .target(name: "CSHA256"),
    module("ByteText", ["CSHA256"]),
    module("Workspace", ["ByteText", "DocumentModel"]),
    module("Diagnostics", ["Workspace", "ByteText", "DocumentModel"]),
    module("Evidence", ["DocumentModel", "ByteText"]),
    module("PluginKit", ["Evidence", "Diagnostics", "Workspace", "ByteText", "DocumentModel"]),
    module("MarkdownSyntax", ["PluginKit", "Diagnostics", "Workspace", "ByteText", "DocumentModel"]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    module("YAMLSyntax", ["CLibYAML", "Diagnostics", "Workspace", "DocumentModel"]),
    module("JSONSyntax", ["Diagnostics", "Workspace", "DocumentModel"]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    module("XMLSyntax", ["CLibXML2", "Diagnostics", "Workspace", "ByteText", "DocumentModel"]),
    module(
      "EvidenceStore", ["Evidence", "YAMLSyntax", "CSVSyntax", "Diagnostics", "Workspace", "ByteText", "DocumentModel"]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    module("SQLiteDatabase", ["CSQLite"]),
    module("EvidenceIndex", ["SQLiteDatabase", "Evidence", "DocumentModel"]),
    module("CSVSyntax", ["Diagnostics", "Workspace", "DocumentModel"]),
    module("Citations", ["Evidence", "JSONSyntax", "Diagnostics", "Workspace", "ByteText", "DocumentModel"]),
    module("IncrementalBuild", ["SQLiteDatabase", "Workspace", "ByteText"]),
    module("Converters", ["Workspace", "ByteText", "DocumentModel"]),
    module(
      "BriefCompiler",
      [
        "PluginKit", "EvidenceStore", "EvidenceIndex", "Citations", "IncrementalBuild", "Converters", "YAMLSyntax",
        "JSONSyntax", "MarkdownSyntax", "Evidence", "Diagnostics", "Workspace", "ByteText", "DocumentModel",
      ]),
    .target(
      name: "BuiltInPlugins", dependencies: ["Formats", "Sections", "Checks", "PluginKit"], swiftSettings: settings,
      plugins: ["Registry"]),
    module(
      "DossierCLI",
      [
        "BriefCompiler", "BuiltInPlugins", "Citations", "Converters", "EvidenceStore", "EvidenceIndex",
        "IncrementalBuild", "PluginKit",
        "Evidence", "Diagnostics", "Workspace", "ByteText", "DocumentModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "dossier",
      dependencies: ["DossierCLI", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: settings),

    .executableTarget(
      name: "WriterBenchmark",
      dependencies: ["BriefCompiler", "BuiltInPlugins", "Citations", "PluginKit", "Diagnostics", "Workspace"],
      path: "Benchmarks/writers", exclude: ["README.md", "run.py"], swiftSettings: settings),

    .executableTarget(name: "RegistryGenerator", swiftSettings: settings),
    .plugin(
      name: "Registry", capability: .buildTool(), dependencies: ["RegistryGenerator"], path: "Plugins/Registry"),
    pluginFamily(
      "Formats",
      [
        "MarkdownSyntax", "XMLSyntax", "JSONSyntax", "Evidence", "Diagnostics", "Workspace", "ByteText",
        "DocumentModel",
      ]),
    pluginFamily("Sections", ["Evidence", "Diagnostics", "Workspace", "ByteText", "DocumentModel"]),
    pluginFamily("Checks", ["Evidence", "Diagnostics", "Workspace", "ByteText", "DocumentModel"]),

    .target(
      name: "TestSupport", dependencies: ["PluginKit", "Diagnostics", "Workspace", "DocumentModel"],
      path: "Tests/TestSupport", swiftSettings: settings),
    tests("DocumentModelTests", ["DocumentModel"]),
    tests("ByteTextTests", ["ByteText"]),
    tests("WorkspaceTests", ["Workspace", "DocumentModel"]),
    tests("DiagnosticsTests", ["Diagnostics", "Workspace", "DocumentModel"]),
    tests("EvidenceTests", ["Evidence", "DocumentModel"]),
    tests("PluginKitTests", ["PluginKit", "Evidence", "Diagnostics", "Workspace", "DocumentModel"]),
    tests(
      "MarkdownSyntaxTests", ["MarkdownSyntax", "PluginKit", "Evidence", "Diagnostics", "Workspace", "DocumentModel"],
      exclude: ["Trees"]),
    tests("YAMLSyntaxTests", ["YAMLSyntax", "Diagnostics", "Workspace", "DocumentModel"]),
    tests("JSONSyntaxTests", ["JSONSyntax", "Diagnostics", "Workspace", "DocumentModel"]),
    tests("CSVSyntaxTests", ["CSVSyntax", "Diagnostics", "Workspace", "DocumentModel"]),
    tests("XMLSyntaxTests", ["XMLSyntax", "Diagnostics", "Workspace", "DocumentModel"]),
    tests(
      "EvidenceStoreTests", ["EvidenceStore", "Evidence", "YAMLSyntax", "Diagnostics", "Workspace", "DocumentModel"]),
    tests("EvidenceIndexTests", ["EvidenceIndex", "Evidence", "DocumentModel"]),
    tests("CitationsTests", ["Citations", "Evidence", "Diagnostics", "Workspace", "DocumentModel"]),
    tests("IncrementalBuildTests", ["IncrementalBuild", "SQLiteDatabase", "Workspace", "ByteText"]),
    tests("ConvertersTests", ["Converters"]),
    tests(
      "BriefCompilerTests",
      [
        "BriefCompiler", "BuiltInPlugins", "Citations", "IncrementalBuild", "MarkdownSyntax", "PluginKit", "Evidence",
        "Diagnostics", "Workspace", "DocumentModel",
      ]),
    tests(
      "FormatsTests",
      [
        "Formats", "MarkdownSyntax", "XMLSyntax", "JSONSyntax", "PluginKit", "Evidence", "Diagnostics", "Workspace",
        "ByteText",
        "DocumentModel",
      ], exclude: ["Goldens"]),
    tests(
      "SectionsTests",
      [
        "Sections", "Formats", "EvidenceStore", "MarkdownSyntax", "PluginKit", "Evidence", "Diagnostics", "Workspace",
        "DocumentModel",
      ]),
    tests(
      "ConformanceTests",
      [
        "BuiltInPlugins", "BriefCompiler", "Formats", "MarkdownSyntax", "PluginKit", "Diagnostics", "Workspace",
        "DocumentModel",
      ]),
    tests(
      "ReportsTests",
      [
        "BriefCompiler", "BuiltInPlugins", "Citations", "PluginKit", "Evidence", "Diagnostics", "Workspace",
        "DocumentModel",
      ]),
    tests(
      "ChecksTests",
      [
        "Checks", "BriefCompiler", "BuiltInPlugins", "Citations", "EvidenceStore", "PluginKit", "Evidence",
        "Diagnostics", "Workspace", "DocumentModel",
      ], exclude: ["ExampleStore", "Faults", "SecondSet", "Tables"]),
    tests("CommandTests", ["dossier"]),
    tests("ArchitectureTests", []),
  ],
  swiftLanguageModes: [.v6]
)
