import Diagnostics
import Evidence
import IncrementalBuild
import Workspace

extension CompiledEdition {
  /// How often another run may take the number before this one does.
  private static let attempts = 16

  /// Freezes what was built under the next number, all of it or nothing. What was built has to be whole, and what the
  /// workspace gives now; the bytes of the last number get no other.
  ///
  /// - Parameter day: the day of the publication, in days since 1970-01-01.
  func numbered(in output: OutputFolder?, on day: Int) -> BuildReport.Edition {
    var edition = reported(as: .kept)
    guard isPublishable, let output else { return edition }
    let archive = Publications.folder(of: slug, for: audience)
    do throws(Refusal) {
      var (built, files) = try built(in: output)
      for _ in 0..<Self.attempts {
        let last = try lastPublished(in: output, archive)
        if let last, last.manifest?.outputs == built.outputs, last.manifest?.tlp == built.tlp {
          edition.outcome = .numbered(last.number, isNew: false)
          return edition
        }
        let number = (last?.number ?? 0) + 1
        built.edition = Manifest.Edition(
          number: number, published: CivilDate(daysSinceEpoch: day).description)
        let place = "\(archive)/\(number)"
        let outcome = output.publish(files + [(Manifest.name, built.sealed)], asFolder: place)
        switch outcome {
        case .made:
          edition.outcome = .numbered(number, isNew: true)
          edition.published = (files.map(\.path) + [Manifest.name]).map {
            InputSnapshot.File(path: "\(place)/\($0)", stamp: nil)
          }
          return edition
        case .taken: continue
        case .failed(let error):
          throw Refusal("output/unwritable", error.description, place, "No edition was published.")
        }
      }
      throw Refusal("output/unwritable", "another run takes each number first", archive, "Publish again.")
    } catch {
      edition.diagnostics.append(error.diagnostic)
    }
    return edition
  }

  /// Why an edition gets no number.
  private struct Refusal: Error {
    let diagnostic: Diagnostic

    init(_ id: DiagnosticID, _ message: String, _ path: String, _ advice: String) {
      diagnostic = Diagnostic(id, .error, message, path: path, notes: [advice])
    }

    init(_ fault: ManifestFault, _ path: String) { diagnostic = fault.diagnostic(path, "Build the edition again.") }
  }

  /// What the last build wrote, by name: whole, and as the workspace gives it now.
  private func built(
    in output: OutputFolder
  ) throws(Refusal) -> (Manifest, files: [(path: String, bytes: [UInt8])]) {
    let path = "\(folder)/\(Manifest.name)"
    guard let bytes = output.bytes(path) else {
      throw Refusal("publish/not-built", "the edition was not built", folder, "`dossier build` makes it.")
    }
    guard let built = Manifest(bytes: bytes), var now = manifest?.naming(files, in: folder) else {
      throw Refusal(.manifest, path)
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for file in built.outputs {
      let bytes = output.bytes("\(folder)/\(file.path)")
      if let fault = ManifestFault.of(file, bytes) { throw Refusal(fault, "\(folder)/\(file.path)") }
      files.append((file.path, bytes ?? []))
    }
    // What granted programs made is in the manifest, and is not made again.
    let isCurrent = Set(now.outputs).isSubset(of: built.outputs)
    now.outputs = built.outputs
    guard isCurrent, now == built else {
      throw Refusal(
        "publish/outdated", "the workspace gives another edition now than the one that was built", folder,
        "Run `dossier build`, read what it makes, and publish that.")
    }
    return (built, files)
  }

  private func lastPublished(
    in output: OutputFolder, _ archive: String
  ) throws(Refusal) -> (number: Int, manifest: Manifest?)? {
    guard let number = output.names(archive).compactMap(Publications.number).max() else { return nil }
    guard let bytes = output.bytes("\(archive)/\(number)/\(Manifest.name)"), let manifest = Manifest(bytes: bytes)
    else {
      throw Refusal(
        "verify/manifest", "the last published edition is not as it was published", "\(archive)/\(number)",
        "Bring back its files as they were, from the history of the workspace.")
    }
    return (number, manifest)
  }
}
