import Testing

/// What only the analyst's own desk is told of labels: `check --clearance TLP:RED`.
@Suite("Labels at full clearance")
struct LabelCheckTests {
  private func check(_ files: [String: String]) throws -> (public: CommandRun, full: CommandRun) {
    let workspace = try TemporaryWorkspace(files)
    return (try workspace.run("check"), try workspace.run("check", "--clearance", "TLP:RED"))
  }

  static let vault = """
    label: TLP:AMBER
    published: 2019
    claims:
      - {id: c01, text: "The ferryman hid eleven families under the grain barge before dawn."}

    """

  @Test(
    "a reference to what has a higher label is shown at its place",
    arguments: [
      ("claims: [{id: c01, text: A., same-as: \"vault-1#c01\"}]", "2:39"),
      ("claims: [{id: c01, text: A., contradicts: [\"vault-1#c01\"]}]", "2:44"),
      (
        "claims: [{id: c01, text: A., event: \"#e01\"}]\nevents: [{id: e01, label: TLP:RED, what: A, when: 2018}]",
        "2:37"
      ),
      ("claims: [{id: c01, text: A., by: clerk}]", "2:34"),
      ("claims:\n  - {id: c01, label: TLP:GREEN, text: A., chain: [{who: self}, {who: clerk, verb: said}]}", "3:70"),
      ("relations: [{subject: water-ministry, predicate: p, object: clerk, evidence: \"vault-1#c01\"}]", "2:61"),
      ("recommendations: [{addressee: water-ministry, action: act, basis: \"vault-1#c01\"}]", "2:67"),
      ("origin: {kind: republication, of: vault-1}", "2:35"), ("supersedes: vault-1", "2:13"),
    ])
  func tooLow(_ record: String, _ place: String) throws {
    let (open, full) = try check([
      "seeds/sources/vault-1.yaml": Self.vault,
      "seeds/sources/open-1.yaml": "published: 2019\n\(record)\n",
      "seeds/registry/actors.yaml": "water-ministry: {names: [W]}\nclerk: {names: [A. Clerk], label: TLP:AMBER}\n",
    ])
    #expect(!open.messages.contains("label/"))
    #expect(full.status == 1)
    #expect(full.messages.contains("error[label/too-low]"), "\(full.messages)")
    #expect(full.messages.contains("--> seeds/sources/open-1.yaml:\(place)\n"), "\(full.messages)")
  }

  @Test("a pattern of paths that fits no file is told at full clearance, and to nobody else")
  func idlePath() throws {
    let (open, full) = try check([
      "dossier.yaml": """
      labels: {default: "TLP:CLEAR", paths: {"Reports/gone/**": "TLP:AMBER", "Reports/**": "TLP:CLEAR"}}
      audiences: {public: {clearance: "TLP:CLEAR"}}

      """
    ])
    #expect(!open.messages.contains("label/"))
    #expect(full.messages.contains("warning[label/idle-path]: the pattern “Reports/gone/**” fits no file"))
    #expect(!full.messages.contains("“Reports/**”"))
  }

  @Test("an entry of a registry that is derived from a restricted one is one as well")
  func derivedEntry() throws {
    let (_, full) = try check([
      "seeds/registry/actors.yaml":
        "water-ministry: {names: [W], part-of: office}\noffice: {names: [The Office], label: TLP:AMBER}\n"
    ])
    #expect(full.messages.contains("“part-of” of what is TLP:CLEAR names what is TLP:AMBER"))
    #expect(full.messages.contains("--> seeds/registry/actors.yaml:1:39\n"), "\(full.messages)")
  }

  @Test("what is as high as what it refers to is silent, and so is an embargo that has ended")
  func highEnough() throws {
    let (_, full) = try check([
      "seeds/sources/vault-1.yaml": Self.vault,
      "seeds/sources/vault-2.yaml": Self.vault.replacing("c01,", with: "c01, same-as: \"vault-1#c01\", by: clerk,"),
      "seeds/sources/open-1.yaml": "published: 2019\nclaims: [{id: c01, text: A., same-as: \"free-1#c01\"}]\n",
      "seeds/sources/free-1.yaml":
        "published: 2019\nlabel: {tlp: TLP:CLEAR, embargo: 2020-01-01}\nclaims: [{id: c01, text: A.}]\n",
      "seeds/registry/actors.yaml": "water-ministry: {names: [W]}\nclerk: {names: [A. Clerk], label: TLP:GREEN}\n",
    ])
    #expect(!full.messages.contains("label/too-low"), "\(full.messages)")
  }

  @Test("words of a restricted record in an open passage are shown where they stand, all of them at once")
  func pasted() throws {
    let (open, full) = try check([
      "seeds/sources/vault-1.yaml": Self.vault,
      "Reports/open.md": """
      ---
      title: Open
      ---

      We hear that the *ferryman* hid eleven families
      under the grain barge, and more.

      ::: {tlp="TLP:AMBER"}
      The ferryman hid eleven families under the grain barge.
      :::

      """,
    ])
    #expect(open.status == 4)
    #expect(!open.messages.contains("pasted"))
    #expect(full.status == 4)
    #expect(
      full.messages.contains("error[label/pasted]: words labelled TLP:AMBER stand in a passage labelled TLP:CLEAR"))
    #expect(full.messages.contains("--> Reports/open.md:5:14\n"), "\(full.messages)")
    #expect(full.messages.contains("seeds/sources/vault-1.yaml:4:21"))
    #expect(full.messages.ranges(of: "label/pasted").count == 1)
    #expect(
      full.messages.ranges(of: "error[label/leak]: “The ferryman hid eleven families under” stands in").count == 1)
  }

  @Test("a passage in two versions is a warning, and green text in an amber passage is nothing")
  func versions() throws {
    let (open, full) = try check([
      "Reports/open.md": """
      ---
      title: Open
      ---

      Nine carts went over the frozen river at noon.

      [Green words that are in both of these passages.]{tlp="TLP:GREEN"}

      ::: {tlp="TLP:AMBER"}
      Green words that are in both of these passages. Nine carts went over the frozen river at noon.
      :::

      """
    ])
    #expect(open.status == 0, "\(open.messages)")
    #expect(full.status == 0, "\(full.messages)")
    #expect(
      full.messages.contains("warning[label/pasted]: words labelled TLP:AMBER stand in a passage labelled TLP:CLEAR"))
    #expect(full.messages.contains("--> Reports/open.md:5:1\n"), "\(full.messages)")
  }

  @Test("evidence that the passage's readers may see excuses its words")
  func excused() throws {
    let (_, full) = try check([
      "seeds/sources/vault-1.yaml": Self.vault,
      "seeds/sources/open-1.yaml": Self.vault.replacing("label: TLP:AMBER\n", with: ""),
      "Reports/open.md": "The ferryman hid eleven families under the grain barge [@open-1#c01].\n",
    ])
    #expect(!full.messages.contains("label/pasted"), "\(full.messages)")
  }
}
