import ArgumentParser
import BriefCompiler
import Diagnostics
import DocumentModel
import EvidenceIndex

extension ClaimsCommand {
  /// `dossier claims show`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show records with everything that is known of them, and what of it was inferred.",
      discussion: """
        With --json an array of objects as `dossier claims list --format json` has them; their member `inferred` holds \
        the keys that the record leaves out, with what `dossier sources fmt --expand` would write.
        """)

    @Argument(help: "Records of any kind: source#c07.")
    var ids: [String]

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var edition: ClearanceOptions

    func run() throws {
      let references = try ids.map { id in
        guard let reference = ClaimReference(id) else {
          throw ValidationError("“\(id)” is no record: write source#c07.")
        }
        return reference
      }
      let catalogue = try ClaimsCommand.catalogue(workspace, edition)
      let records = try references.map { reference in
        var query = RecordQuery()
        query.kinds = []
        query.sources = [reference.source]
        guard let records = catalogue.records(query) else { throw ClaimsCommand.unreadable }
        guard let record = records.first(where: { $0.reference == reference }) else {
          let (name, known) =
            records.isEmpty
            ? (reference.source, catalogue.ids(of: "sources"))
            : (reference.description, records.map(\.reference.description))
          let near = NearestName.find(name, among: known).map { " Did you mean “\($0)”?" } ?? ""
          throw ValidationError("The evidence has no record “\(reference)”.\(near)")
        }
        return record
      }
      if json {
        try Terminal.output(JSONValue.lines(records.map(RecordList.json)))
      } else {
        try Terminal.lines(Array(records.map(RecordCard.lines).joined(separator: [""])))
      }
    }
  }
}
