/// A key of a configuration file, for the manual.
public struct DocumentedKey: Sendable {
  /// The key with those above it: `audiences.NAME.clearance`, `stores[].path`.
  public var path: String
  /// What it takes, in words that follow "takes".
  public var expectation: String
  /// One sentence without a full stop.
  public var summary: String
}

extension ConfigurationFile {
  /// All keys of the file, each followed by those below it.
  public var documentedKeys: [DocumentedKey] { keys.flatMap { Self.documented($0, below: "") } }

  /// The keys of the file's own level.
  var keys: [ConfigurationKey] {
    switch self {
    case .workspace: ConfigurationKeys.workspace
    case .brief: ConfigurationKeys.brief
    case .pack: ConfigurationKeys.pack
    }
  }

  private static func documented(_ key: ConfigurationKey, below parent: String) -> [DocumentedKey] {
    let own = DocumentedKey(path: parent + key.name, expectation: key.shape.expectation, summary: key.summary)
    let (mark, keys) = key.shape.members
    return [own] + keys.flatMap { documented($0, below: own.path + mark + ".") }
  }
}

extension ConfigurationKey.Shape {
  /// The keys of the maps that a value holds, and what stands between the value's key and theirs.
  fileprivate var members: (mark: String, keys: [ConfigurationKey]) {
    switch self {
    case .object(let keys): return ("", keys)
    case .list(let element): return ("[]" + element.members.mark, element.members.keys)
    case .map(let value): return (".NAME" + value.members.mark, value.members.keys)
    case .either(let first, let second): return first.members.keys.isEmpty ? second.members : first.members
    case .text, .integer, .boolean, .date, .label, .choice, .anything: return ("", [])
    }
  }
}
