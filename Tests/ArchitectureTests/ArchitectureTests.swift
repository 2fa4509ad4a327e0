import Foundation
import TestSupport
import Testing

@Suite("Architecture")
struct ArchitectureTests {
  /// What each module may import of the project and of packages. The map is Documentation/architecture.md.
  static let allowed: [String: Set<String>] = {
    let model: Set = ["DocumentModel"]
    let kit: Set = ["DocumentModel", "ByteText", "Workspace", "Diagnostics", "Evidence"]
    return [
      "Sources/DocumentModel": [], "Sources/ByteText": ["CSHA256"], "Sources/Workspace": ["DocumentModel", "ByteText"],
      "Sources/Diagnostics": ["DocumentModel", "Workspace", "ByteText"],
      "Sources/Evidence": ["DocumentModel", "ByteText"],
      "Sources/PluginKit": kit, "Sources/MarkdownSyntax": kit.union(["PluginKit"]),
      "Sources/YAMLSyntax": kit.subtracting(["Evidence"]).union(["CLibYAML"]),
      "Sources/XMLSyntax": kit.subtracting(["Evidence"]).union(["CLibXML2"]),
      "Sources/JSONSyntax": ["DocumentModel", "Workspace", "Diagnostics"],
      "Sources/CSVSyntax": ["DocumentModel", "Workspace", "Diagnostics"],
      "Sources/SQLiteDatabase": ["CSQLite"],
      "Sources/EvidenceIndex": ["DocumentModel", "Evidence", "SQLiteDatabase"],
      "Sources/EvidenceStore": kit.union(["YAMLSyntax", "CSVSyntax"]), "Sources/Citations": kit.union(["JSONSyntax"]),
      "Sources/IncrementalBuild": ["Workspace", "ByteText", "SQLiteDatabase"],
      "Sources/Converters": ["Workspace", "ByteText"],
      "Sources/BriefCompiler": kit.union([
        "PluginKit", "MarkdownSyntax", "YAMLSyntax", "EvidenceStore", "EvidenceIndex", "Citations",
        "IncrementalBuild", "Converters", "JSONSyntax",
      ]),
      "Sources/BuiltInPlugins": ["Formats", "Sections", "Checks", "PluginKit"],
      "Sources/DossierCLI": kit.union([
        "PluginKit", "BriefCompiler", "BuiltInPlugins", "Citations", "EvidenceStore", "EvidenceIndex",
        "IncrementalBuild", "Converters", "ArgumentParser",
      ]),
      "Sources/dossier": ["DossierCLI", "ArgumentParser"], "Sources/RegistryGenerator": [],
      "Plugins/Formats": kit.union(["PluginKit", "MarkdownSyntax", "XMLSyntax", "JSONSyntax"]),
      "Plugins/Sections": kit.union(["PluginKit"]), "Plugins/Checks": kit.union(["PluginKit"]),
      "Plugins/Registry": ["PackagePlugin"], "Plugins/Topics": [],
    ]
  }()

  static let system: Set = ["Synchronization", "FoundationEssentials", "Dispatch"]

  @Test("a module imports what its place in the house allows", arguments: allowed.keys.sorted())
  func imports(folder: String) throws {
    var allowed = try #require(Self.allowed[folder]).union(Self.system)
    // The program's edges may talk to the system.
    if [
      "Sources/Workspace", "Sources/Converters", "Sources/DossierCLI", "Sources/RegistryGenerator", "Sources/dossier",
    ].contains(folder) {
      allowed.insert("Glibc")
    }
    if folder == "Plugins/Registry" { allowed.insert("Foundation") }
    for file in SourceTree.files(under: folder) {
      for name in file.imports { #expect(allowed.contains(name), "\(file.path) imports \(name)") }
    }
  }

  @Test("every folder of code has its row")
  func allFoldersListed() throws {
    for parent in ["Sources", "Plugins"] {
      let url = SharedMaterial.packageRoot.appending(path: parent)
      for name in try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
      where ![
        "CLibXML2", "CSQLite",
      ].contains(name) {
        let hasSwift = !SourceTree.files(under: "\(parent)/\(name)").isEmpty
        #expect(!hasSwift || Self.allowed["\(parent)/\(name)"] != nil, "\(parent)/\(name)")
      }
    }
  }

  @Test("a plugin names no type of another plugin's folder", arguments: ["Formats", "Sections", "Checks"])
  func siblings(family: String) {
    var owners: [String: String] = [:]
    var files: [(folder: String, file: SourceTree.File)] = []
    for file in SourceTree.files(under: "Plugins/\(family)") {
      let parts = file.path.split(separator: "/")
      guard parts.count > 3 else { continue }
      let folder = String(parts[2])
      files.append((folder, file))
      for type in file.matches(#"(?m)^(?:public |final )*(?:struct|class|enum|protocol|actor) (\w+)"#, inCode: true) {
        owners[type] = folder
      }
    }
    for (folder, file) in files {
      for word in Set(file.matches(#"\b([A-Z]\w+)\b"#, inCode: true)) {
        if let owner = owners[word] { #expect(owner == folder, "\(file.path) names \(word) of \(owner)") }
      }
    }
  }

  @Test("plugins have no clock, environment, files, processes, network or random numbers")
  func purity() {
    let forbidden =
      #"\b(Date\(\)|ContinuousClock|SuspendingClock|ProcessInfo|FileManager|FileHandle|Process\(|URLSession|getenv|SystemRandomNumberGenerator|\.random\(|\.shuffled\(|\.randomElement\(|DispatchQueue|Task \{|print\(|\.today\b)"#
    for family in ["Formats", "Sections", "Checks"] {
      for file in SourceTree.files(under: "Plugins/\(family)") {
        let found = file.matches(forbidden, inCode: true)
        #expect(found.isEmpty, "\(file.path) uses \(found)")
      }
    }
  }

  @Test("only readers ask what an audience may see: the answer depends on the day, and an edition does not")
  func days() {
    for family in ["Formats", "Sections", "Checks"] {
      for file in SourceTree.files(under: "Plugins/\(family)") where !file.path.contains("Reader") {
        #expect(file.matches(#"\.admits\("#, inCode: true).isEmpty, "\(file.path)")
      }
    }
  }

  @Test("nothing that input reaches can trap on purpose")
  func noTraps() {
    let forbidden =
      #"\b(fatalError\(|preconditionFailure\(|try! ?|as! |unsafeBitCast|nonisolated\(unsafe\)|@unchecked)"#
    for folder in ["Sources", "Plugins"] {
      for file in SourceTree.files(under: folder) {
        let found = file.matches(forbidden, inCode: true)
        #expect(found.isEmpty, "\(file.path) uses \(found)")
      }
    }
  }
}
