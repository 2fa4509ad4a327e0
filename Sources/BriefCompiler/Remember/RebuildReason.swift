import DocumentModel
import Evidence

/// Why an edition was compiled and not taken from what earlier runs made, or why it was written again.
public enum RebuildReason: Hashable, Sendable {
  /// Nothing is kept of it.
  case new
  /// What holds for the run or for all briefs is not as it was: the configuration, the day.
  case condition(String)
  /// A file that it was made from has other bytes.
  case changed(String)
  /// A file that was not there is there now.
  case appeared(String)
  /// A file or folder that was there is not there now.
  case gone(String)
  /// A folder holds other names.
  case listing(String)
  /// The evidence gives another answer.
  case evidence(EvidenceQuery)
  /// Its audience may not read what decides on it, so that nothing is kept of it.
  case unseen
  /// It would be the same, but its files are no longer kept.
  case lost
  /// It is the same, but what lies where it goes is not: it was deleted or changed by hand, or the edition was kept back.
  case outputs
}

extension RebuildReason: CustomStringConvertible {
  /// As `build --explain` prints it.
  public var description: String {
    switch self {
    case .new: "it was not built before"
    case .condition(let name): "\(name) changed"
    case .changed(let path): "\(path) changed"
    case .appeared(let path): "\(path) is there now"
    case .gone(let path): "\(path) is gone"
    case .listing(let folder): "\(folder.isEmpty ? "the workspace" : folder) holds other files"
    case .evidence(let query): "\(query.words) changed"
    case .unseen: "its audience may not read dossier.yaml or the brief's own file"
    case .lost: "what was made of it is no longer kept"
    case .outputs: "its files under out/ are others, or not there"
    }
  }
}

extension EvidenceQuery {
  /// The order in which answers are compared: the change of a record tells more than that of a list.
  var rank: (Int, String) {
    let rank =
      switch self {
      case .record: 0
      case .source: 1
      case .conflicts: 2
      case .records, .selection: 3
      case .allConflicts, .sameness, .sources, .references, .registries: 4
      }
    return (rank, words)
  }

  /// What was asked for, in words.
  fileprivate var words: String {
    switch self {
    case .source(let key): "the source \(key)"
    case .records(let id): "the records of \(id)"
    case .record(let reference): reference.description
    case .selection(let kind, let topics, let actors, let metrics):
      (kind.map { "the \($0.rawValue)s" } ?? "the records")
        + [Self.list(" of topic", topics), Self.list(" of", actors), Self.list(" in figures of", metrics)].joined()
    case .conflicts(let reference): "what disagrees with \(reference)"
    case .allConflicts: "the list of conflicts"
    case .sameness: "what says the same"
    case .sources: "the list of sources"
    case .references: "the list of records"
    case .registries: "the registries"
    }
  }

  private static func list(_ lead: String, _ names: [String]) -> String {
    names.isEmpty ? "" : lead + " " + names.joined(separator: ", ")
  }
}
