import ByteText
import EvidenceIndex
import IncrementalBuild
import Workspace

/// The files that decide what a catalogue holds: the workspace's configuration, and the files of its stores.
struct CatalogueInputs {
  let stores: [String]
  let world: any World
  /// What else decides: the program, the clearance, the day for embargoes.
  let basis: String

  /// A digest of the files' sizes and times; nil where that could not tell whether one has changed.
  var stamp: String? {
    guard let top = world.stamps("."),
      let configuration = top.first(where: { $0.name == WorkspaceConfiguration.fileName }), configuration.isSettled
    else { return nil }
    var fields = FieldWriter()
    fields.add(basis)
    fields.add(configuration)
    for folder in folders {
      fields.add(folder)
      // A folder that is not there is told by its absence.
      for stamp in world.stamps(folder) ?? [] where stamp.name.utf8.suffix(5).elementsEqual(".yaml".utf8) {
        guard stamp.isSettled else { return nil }
        fields.add(stamp)
      }
    }
    return SHA256.hexadecimal(of: fields.bytes)
  }

  /// A digest of all their bytes. Content decides: a copy of a workspace has the content of the first.
  var content: String {
    var lines = [basis]
    let paths = folders.flatMap { folder in
      ((try? world.list(folder)) ?? []).filter { $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" }
    }
    for path in [WorkspaceConfiguration.fileName] + paths {
      lines.append("\(path) \((try? world.source(path))?.sha256 ?? "")")
    }
    return digest(lines)
  }

  private var folders: [String] { stores.flatMap { ["\($0)/registry", "\($0)/sources"] } }

  private func digest(_ lines: [String]) -> String {
    SHA256.hexadecimal(of: Array(lines.joined(separator: "\n").utf8))
  }
}

extension FieldWriter {
  fileprivate mutating func add(_ stamp: FileStamp) {
    add(stamp.name)
    for number in [stamp.size, stamp.modified, stamp.changed, Int(truncatingIfNeeded: stamp.inode)] { add(number) }
  }
}
