import Diagnostics
import DocumentModel
import YAMLSyntax

/// `--set key=value`: the strongest layer. It cannot touch audiences or labels.
enum CommandLineLayer {
  /// What `config explain` calls the layer.
  static let name = "--set"

  /// The settings as a mapping; `with.refugees.max-claims=3` sets a parameter. Lists are written with commas.
  static func read(_ overrides: [String], diagnostics: inout [Diagnostic]) -> YAMLNode {
    var root = YAMLNode.empty
    let keys = ConfigurationKeys.brief.map(\.name).filter { $0 != "label" && $0 != "sections" && $0 != "editions" }
    for text in overrides {
      guard let mark = text.firstIndex(of: "=") else {
        report("“\(text)” is no key=value", nil, &diagnostics)
        continue
      }
      let path = text[..<mark].split(separator: ".").map(String.init)
      guard let key = path.first, keys.contains(key) else {
        let name = path.first ?? ""
        report("--set cannot set “\(name)”", NearestName.find(name, among: keys), &diagnostics)
        continue
      }
      root = set(path[...], to: value(String(text[text.index(after: mark)...]), of: key), in: root)
    }
    var checker = ConfigurationChecker()
    let checked = checker.checked(root, against: ConfigurationKeys.brief, of: name)
    diagnostics += checker.diagnostics.diagnostics
    return checked
  }

  private static func value(_ text: String, of key: String) -> YAMLNode {
    let isList = ConfigurationKeys.brief.contains { declared in
      if declared.name == key, case .list = declared.shape { true } else { false }
    }
    let scalars = (isList ? text.split(separator: ",").map(String.init) : [text])
      .map { YAMLNode(.scalar($0, isQuoted: true)) }
    return isList ? YAMLNode(.sequence(scalars)) : scalars[0]
  }

  private static func set(_ path: ArraySlice<String>, to value: YAMLNode, in node: YAMLNode) -> YAMLNode {
    guard let key = path.first else { return value }
    let inner = set(path.dropFirst(), to: value, in: node[key] ?? .empty)
    let entry = YAMLNode.Entry(key: key, keySpan: .none, value: inner)
    return YAMLNode(.mapping(node.entries.filter { $0.key != key } + [entry]))
  }

  private static func report(_ message: String, _ near: String?, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(
      Diagnostic("config/set", .error, message, fixes: near.map { [Fix("write “\($0)”")] } ?? []))
  }
}
