import ByteText
import Diagnostics
import Evidence
import PluginKit
import Workspace

/// What was published from a workspace: `published/<brief>/<audience>/<number>/`, each with the files of one edition as
/// they were and its manifest.
struct Publications {
  static let folder = "published"
  /// The largest number that is one.
  private static let limit = 999_999

  let world: any World

  /// Where the editions of a brief for an audience are.
  static func folder(of slug: String, for audience: String) -> String { "\(folder)/\(slug)/\(audience)" }

  /// The number of a folder's name, which ends in `/`; nil for any other name.
  static func number(_ name: String) -> Int? {
    guard name.hasSuffix("/"), let number = Int(name.dropLast()), (1...limit).contains(number), name == "\(number)/"
    else { return nil }
    return number
  }

  /// The editions that an audience has had of a brief, and that it may see today.
  func editions(of slug: String, for audience: String, clearance: AccessLabel.Level) -> PublishedEditions {
    let folder = Self.folder(of: slug, for: audience)
    let numbers = ((try? world.list(folder)) ?? []).compactMap(Self.number)
    guard !numbers.isEmpty else { return .none }
    let files = numbers.sorted().flatMap { number in
      [Manifest.name, ClaimsFile.name].map { name in
        let bytes = (try? world.source("\(folder)/\(number)/\(name)"))?.bytes
        return "\(number) \(bytes.map(SHA256.hexadecimal) ?? "")"
      }
    }
    let digest = SHA256.hexadecimal(of: Array(files.joined(separator: "\n").utf8))
    return PublishedEditions(numbers, digest: digest) { [world] number throws(PublishedEditions.Unreadable) in
      let publication = try Publication(world, in: "\(folder)/\(number)")
      guard publication.level <= clearance else { return nil }
      return try publication.edition()
    }
  }

  /// All editions that a clearance sees, by brief, audience and number; and what cannot be read.
  ///
  /// - Parameter audiences: those whose folders are looked into; nil for all.
  func all(for audiences: Set<String>?, clearance: AccessLabel.Level) -> ([Publication], [Diagnostic]) {
    var editions: [Publication] = []
    var diagnostics: [Diagnostic] = []
    for slug in folders(Self.folder) {
      for audience in folders("\(Self.folder)/\(slug)") where audiences?.contains(audience) ?? true {
        let folder = Self.folder(of: slug, for: audience)
        for number in ((try? world.list(folder)) ?? []).compactMap(Self.number).sorted() {
          do throws(PublishedEditions.Unreadable) {
            let edition = try Publication(world, in: "\(folder)/\(number)")
            if edition.level <= clearance { editions.append(edition) }
          } catch {
            diagnostics.append(Self.unreadable(number, in: folder))
          }
        }
      }
    }
    return (editions, diagnostics)
  }

  private func folders(_ path: String) -> [String] {
    ((try? world.list(path)) ?? []).filter { $0.hasSuffix("/") }.map { String($0.dropLast()) }
  }

  /// What there is to say of an edition whose files are not whole.
  static func unreadable(_ number: Int, in folder: String) -> Diagnostic {
    Diagnostic(
      "publish/unreadable", .warning, "the edition is not as it was published, and counts as not there",
      path: "\(folder)/\(number)",
      notes: [
        "Bring back its files as they were, from the history of the workspace. `dossier verify published` says more."
      ])
  }
}
