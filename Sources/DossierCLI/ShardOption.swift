import ArgumentParser
import BriefCompiler

/// A part of a plan on the command line.
enum ShardOption {
  static func shard(_ text: String) throws -> Shard {
    guard let shard = Shard(text) else {
      throw ValidationError("“\(text)” is no part of a plan. Write 2/5 for the second of five.")
    }
    return shard
  }
}
