import ByteText
import Diagnostics
import DocumentModel
import JSONSyntax
import PluginKit
import Workspace

/// A manifest as a file: its members by name, and last its seal, `sha256`. That is the digest of the file's own bytes with
/// nothing in the seal's place, so that no byte of it can change unseen.
extension Manifest {
  /// What stands behind the seal.
  private static let end = "\"\n}\n"

  /// The file.
  var sealed: [UInt8] {
    var bytes = json.indentedBytes
    bytes.insert(contentsOf: SHA256.hexadecimal(of: bytes).utf8, at: bytes.count - Self.end.utf8.count)
    return bytes
  }

  private var json: JSONValue {
    .object([
      "as-of": .string(asOf), "audience": .string(audience), "brief": .string(brief),
      "edition": edition.map { .object(["number": .integer($0.number), "published": .string($0.published)]) },
      "inputs": .array(inputs.map(\.json)), "outputs": .array(outputs.map(\.json)),
      "plugins": .array(plugins.map { .string($0) }), "program": .string(program),
      "sections": sections.map { .array($0.map(\.json)) }, "sources": sources.map { .array($0.map(\.json)) },
      "tlp": .string(tlp), "sha256": .string(""),
    ])
  }

  /// Nil for what is no manifest, and for one that was changed.
  init?(bytes: [UInt8]) {
    var ignored = DiagnosticSink()
    let file = SourceFile(id: .none, path: Self.name, bytes: bytes)
    guard let node = JSONReader.read(file, diagnostics: &ignored), ignored.diagnostics.isEmpty,
      let seal = node["sha256"], let digest = seal.string, seal.span.length == digest.utf8.count + 2,
      digest == Self.digest(of: bytes, without: seal.span), let asOf = node["as-of"]?.string,
      let audience = node["audience"]?.string, let brief = node["brief"]?.string,
      let inputs = node["inputs"]?.all(File.init), let outputs = node["outputs"]?.all(File.init),
      let plugins = node["plugins"]?.all(\.string), let program = node["program"]?.string,
      let tlp = node["tlp"]?.string
    else { return nil }
    self.init(
      brief: brief, audience: audience, tlp: tlp, asOf: asOf, program: program, plugins: plugins, inputs: inputs)
    self.outputs = outputs
    if let node = node["edition"] {
      guard let edition = Edition(node) else { return nil }
      self.edition = edition
    }
    if let node = node["sections"] {
      guard let sections = node.all(Section.init) else { return nil }
      self.sections = sections
    }
    if let node = node["sources"] {
      guard let sources = node.all(EditionEvidence.Source.init) else { return nil }
      self.sources = sources
    }
  }

  /// - Parameter seal: a string.
  private static func digest(of bytes: [UInt8], without seal: SourceSpan) -> String {
    let inside = Int(seal.offset) + 1..<seal.end - 1
    return SHA256.hexadecimal(of: Array(bytes[..<inside.lowerBound]) + bytes[inside.upperBound...])
  }
}

extension Manifest.File {
  fileprivate var json: JSONValue { .object(["path": .string(path), "sha256": .string(sha256)]) }

  fileprivate init?(_ node: JSONNode) {
    guard let path = node["path"]?.string, let sha256 = node["sha256"]?.string else { return nil }
    self.init(path: path, sha256: sha256)
  }
}

extension Manifest.Edition {
  fileprivate init?(_ node: JSONNode) {
    guard let number = node["number"]?.integer, let published = node["published"]?.string else { return nil }
    self.init(number: number, published: published)
  }
}

extension Manifest.Section {
  fileprivate var json: JSONValue {
    .object(["id": .string(id), "level": .integer(level), "title": .string(title)])
  }

  fileprivate init?(_ node: JSONNode) {
    guard let id = node["id"]?.string, let level = node["level"]?.integer, let title = node["title"]?.string
    else { return nil }
    self.init(id: id, level: level, title: title)
  }
}

extension EditionEvidence.Source {
  fileprivate var json: JSONValue {
    .object(["entry": .string(entry), "key": .string(key), "url": .string(url)])
  }

  fileprivate init?(_ node: JSONNode) {
    guard let key = node["key"]?.string, let entry = node["entry"]?.string, let url = node["url"]?.string
    else { return nil }
    self.init(key: key, entry: entry, url: url)
  }
}

extension JSONNode {
  /// What the elements of an array come to; nil for what is no array, and where one comes to nothing.
  fileprivate func all<Element>(_ element: (JSONNode) -> Element?) -> [Element]? {
    guard let elements else { return nil }
    let read = elements.compactMap(element)
    return read.count == elements.count ? read : nil
  }
}
