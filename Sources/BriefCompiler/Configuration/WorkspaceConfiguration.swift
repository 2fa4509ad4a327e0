import Diagnostics
import DocumentModel
import Evidence
import Workspace
import YAMLSyntax

/// What `dossier.yaml` says.
struct WorkspaceConfiguration: Sendable {
  struct Store: Sendable {
    var path: String
    var isOptional: Bool
    var floor: AccessLabel
    var span: SourceSpan
  }

  struct AudienceSetting: Sendable {
    var name: String
    var clearance: AccessLabel.Level
    /// The `with:` of the audience.
    var values: YAMLNode
    var span: SourceSpan
  }

  static let fileName = "dossier.yaml"

  var values: YAMLNode
  var name: String
  var reports: [String]
  var packFolders: [String]
  var stores: [Store]
  var bibliography: [YAMLNode]
  var defaultLabel: AccessLabel?
  /// In the order written; the last pattern that fits a path counts.
  var labelPaths: [(pattern: String, label: AccessLabel)]
  var audiences: [AudienceSetting]

  init(_ values: YAMLNode) {
    self.values = values
    name = values["name"]?.text ?? ""
    // As every world names its files: labels are found by path.
    reports = values["reports"]?.elements.compactMap(\.text).map(RelativePath.normalized) ?? ["Reports/**"]
    packFolders = values["packs"]?.elements.compactMap(\.text).map(RelativePath.normalized) ?? [PackCatalog.folder]
    stores =
      values["stores"]?.elements.map { store in
        Store(
          path: RelativePath.normalized(store["path"]?.text ?? "seeds"), isOptional: store["optional"]?.text == "true",
          floor: store["floor"].flatMap(LabelSetting.read) ?? .clear, span: store.span)
      } ?? [Store(path: "seeds", isOptional: true, floor: .clear, span: .none)]
    bibliography = values["bibliography"]?.elements ?? []
    defaultLabel = values["labels"]?["default"].flatMap(LabelSetting.read)
    labelPaths =
      values["labels"]?["paths"]?.entries.compactMap { entry in
        LabelSetting.read(entry.value).map { (entry.key, $0) }
      } ?? []
    audiences =
      values["audiences"]?.entries.map { entry in
        AudienceSetting(
          name: entry.key, clearance: entry.value["clearance"].flatMap(LabelSetting.read)?.level ?? .clear,
          values: entry.value["with"] ?? .empty, span: entry.keySpan)
      } ?? [AudienceSetting(name: "public", clearance: .clear, values: .empty, span: .none)]
  }

  func audience(_ name: String) -> AudienceSetting? { audiences.first { $0.name == name } }

  /// The label of a file by its place: of the last pattern that fits, else the workspace's default.
  func label(ofPath path: String) -> AccessLabel? {
    label(ofPattern: path) ?? defaultLabel
  }

  /// The label of the last pattern that fits a path; nil where none does.
  func label(ofPattern path: String) -> AccessLabel? {
    labelPaths.last { PathPattern.covers($0.pattern, path) }?.label
  }
}

/// A label as configuration and front matter write it.
enum LabelSetting {
  /// `TLP:AMBER`, or a map of `tlp` and `embargo`; nil for anything else.
  static func read(_ node: YAMLNode) -> AccessLabel? {
    if let text = node.text { return AccessLabel.Level(name: text).map { AccessLabel($0) } }
    guard node.entries.allSatisfy({ $0.key == "tlp" || $0.key == "embargo" }),
      let level = node["tlp"]?.text.flatMap({ AccessLabel.Level(name: $0) })
    else { return nil }
    guard let embargo = node["embargo"] else { return AccessLabel(level) }
    guard let date = embargo.text.flatMap({ EDTF($0) }), let day = date.firstDay, date.lastDay == day else {
      return nil
    }
    return AccessLabel(level, embargo: day)
  }
}
