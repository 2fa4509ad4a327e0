import ByteText
import PluginKit
import Testing

@testable import BriefCompiler

@Suite("Manifests")
struct ManifestTests {
  private static var manifest: Manifest {
    var manifest = Manifest(
      brief: "river", audience: "public", tlp: "TLP:CLEAR", asOf: "2020-01-01", program: "0.1.0",
      plugins: ["formats/html"], inputs: [Manifest.File(path: "Reports/river.md", sha256: "ab")])
    manifest.outputs = [Manifest.File(path: "river.html", sha256: "cd")]
    manifest.sections = [Manifest.Section(id: "a", level: 1, title: "Fish & “chips”\n  \"sha256\": \"\"")]
    manifest.sources = [EditionEvidence.Source(key: "k", entry: "An entry", url: "https://example.org/?a=1&b=2")]
    return manifest
  }

  @Test("what is written is read back, with a number and without")
  func roundTrip() {
    var manifest = Self.manifest
    #expect(Manifest(bytes: manifest.sealed) == manifest)
    manifest.edition = Manifest.Edition(number: 3, published: "2020-02-01")
    (manifest.sections, manifest.sources) = (nil, nil)
    #expect(Manifest(bytes: manifest.sealed) == manifest)
  }

  @Test("no byte can change unseen")
  func tampering() {
    let bytes = Self.manifest.sealed
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(Manifest(bytes: changed) == nil, "byte \(index)")
    }
    #expect(Manifest(bytes: bytes + [0x0A]) == nil)
  }

  @Test(
    "what is no manifest is none",
    arguments: ["", "{}", "[]", "{\"sha256\": 5}", "{\"sha256\": \"\"}", "{\"sha256\": {}}"])
  func others(text: String) { #expect(Manifest(bytes: Array(text.utf8)) == nil) }

  @Test("the seal is of the bytes, however they are laid out: numbered editions stay what they are")
  func layout() {
    let open = """
      { "as-of" : "2020-01-01", "audience" : "public", "brief" : "river", "inputs" : [ ], "outputs" : [ ],
        "plugins" : [ ], "program" : "0.0.9", "sha256" : "", "tlp" : "TLP:CLEAR" }
      """
    let seal = SHA256.hexadecimal(of: Array(open.utf8))
    let sealed = open.replacing(#""sha256" : """#, with: #""sha256" : "\#(seal)""#)
    #expect(Manifest(bytes: Array(sealed.utf8))?.program == "0.0.9")
  }
}
