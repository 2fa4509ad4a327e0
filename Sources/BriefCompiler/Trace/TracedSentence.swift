import DocumentModel
import PluginKit

/// A sentence of a brief with what it rests on.
public struct TracedSentence: Hashable, Sendable {
  /// The brief's name.
  public let brief: String
  /// The audiences whose editions have the sentence.
  public internal(set) var audiences: [String]
  /// Without notes.
  public let text: String
  public let role: Sentence.Role
  /// The file and line where it stands, or what asked for it where a section made it; from 1.
  public let path: String
  public let line: Int
  public let lastLine: Int
  /// The records that it rests on, in the order of its citations.
  public let records: [ClaimReference]
  /// The sources that it cites without naming a record, by id or citation key.
  public let sources: [String]
}

extension TracedSentence {
  /// What is the same in the editions for two audiences.
  struct Identity: Hashable {
    let brief: String
    let text: String
    let path: String
    let line: Int
    let records: [ClaimReference]
  }

  var identity: Identity { Identity(brief: brief, text: text, path: path, line: line, records: records) }
}
