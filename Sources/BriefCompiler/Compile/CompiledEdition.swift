import ByteText
import Converters
import Diagnostics
import IncrementalBuild
import Workspace

/// One brief for one audience, compiled and not yet published.
struct CompiledEdition: Sendable {
  var slug: String
  var audience: String
  var formats: [String]
  /// The brief's file.
  var path: String
  /// Where its files go.
  var folder: String
  /// All files by their path in the workspace.
  var files: [EditionFile]
  /// What programs make of it, by path in the workspace, once it is to be published.
  var conversions: [(path: String, conversion: Conversion)] = []
  /// The main files, in the order of the formats.
  var mainFiles: [String]
  var diagnostics: [Diagnostic]
  /// False where an error keeps the edition back.
  var isPublishable: Bool
  /// What the index says of it; nil for what is in no index.
  var listing: ReportIndex.Listing?

  /// What it was made from; nil for what is no brief's.
  var manifest: Manifest?
  /// What the run's memory is told of the brief.
  var origin: EditionOrigin?
  /// Why it was compiled and not taken from memory.
  var reason: RebuildReason?
  /// True where it was taken from memory.
  var isRemembered = false

  /// All that its readers get, for whoever looks through it: what programs will make is in what they get.
  var readableFiles: [(path: String, bytes: [UInt8])] {
    files.map { ($0.path, $0.bytes) }
      + conversions.map { ("\($0.path).\($0.conversion.converter.source)", $0.conversion.input) }
      + (manifest.map { [("\(folder)/\(Manifest.name)", $0.bytes(naming: files, in: folder))] } ?? [])
  }

  /// Where the files of a brief's edition go.
  static func folder(of slug: String, for audience: String) -> String { "out/\(slug)/\(audience)" }

  /// The edition in a report, with nothing written: it was only checked, or what was there before stays.
  func reported(as outcome: BuildReport.Edition.Outcome) -> BuildReport.Edition {
    BuildReport.Edition(
      slug: slug, audience: audience, formats: formats, path: path, outcome: outcome, outputs: mainFiles,
      diagnostics: diagnostics, origin: origin, reason: reason)
  }

  /// Writes the edition, or says why the one before stays. The manifest goes last: until then the one before tells which
  /// files were its own.
  func published(to output: OutputFolder?) -> BuildReport.Edition {
    var edition = reported(as: .kept)
    guard isPublishable, let output else { return edition }
    var files = files
    for (path, conversion) in conversions {
      do throws(Conversion.Failure) {
        files.append(EditionFile(path, try conversion.run()))
      } catch {
        edition.diagnostics.append(error.diagnostic(of: conversion, path: path))
        return edition
      }
    }
    let manifest = manifest?.bytes(naming: files, in: folder)
    let obsolete = obsoleteFiles(in: output, but: files.map(\.path), manifest)
    var published = files.map { ($0.path, $0.bytes) }
    if let manifest { published.append(("\(folder)/\(Manifest.name)", manifest)) }
    do throws(WorldError) {
      let written = try output.publish(published) { obsolete.forEach { _ = output.remove($0) } }
      edition.published = written.files
      if isRemembered, written.writtenCount > 0 { edition.reason = .outputs }
      edition.outcome = .published(
        written: written.writtenCount, unchanged: written.files.count - written.writtenCount)
    } catch {
      edition.diagnostics.append(
        Diagnostic(
          "output/unwritable", .error, error.description, path: folder,
          notes: ["build again when that is mended; `dossier verify` tells whether what is there is whole"]))
    }
    return edition
  }

  /// True where all its files lie where they go.
  func isThere(in output: OutputFolder?) -> Bool {
    let manifest =
      manifest.map { [EditionFile("\(folder)/\(Manifest.name)", $0.bytes(naming: files, in: folder))] } ?? []
    return (files + manifest).allSatisfy { output?.bytes($0.path) == $0.bytes }
  }

  /// The files of the edition before that this one has no more, where nobody has changed them.
  private func obsoleteFiles(in output: OutputFolder, but paths: [String], _ manifest: [UInt8]?) -> [String] {
    guard let bytes = output.bytes("\(folder)/\(Manifest.name)"), bytes != manifest,
      let before = Manifest(bytes: bytes)
    else { return [] }
    let paths = Set(paths)
    return before.outputs.compactMap { file in
      let path = "\(folder)/\(file.path)"
      guard !paths.contains(path), output.bytes(path).map(SHA256.hexadecimal) == file.sha256 else { return nil }
      return path
    }
  }
}
