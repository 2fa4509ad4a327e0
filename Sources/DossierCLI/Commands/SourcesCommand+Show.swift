import ArgumentParser
import Diagnostics
import DocumentModel
import Evidence

extension SourcesCommand {
  /// `dossier sources show`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a source with its records, or one record.")

    @Argument(help: "A source's id, or a record's: source#c07.")
    var id: String

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var edition: ClearanceOptions

    func run() throws {
      let (view, _) = try SourcesCommand.view(workspace, edition)
      let reference = ClaimReference(id)
      guard let source = view.source(reference?.source ?? id) else {
        let near = NearestName.find(id, among: view.sources.map(\.id))
        throw ValidationError("There is no source “\(id)”." + (near.map { " Did you mean “\($0)”?" } ?? ""))
      }
      let records = source.records.filter { reference == nil || $0.id == reference?.record }
      guard !records.isEmpty || reference == nil else {
        throw ValidationError("“\(source.id)” has no record “\(reference?.record ?? "")”.")
      }
      try Terminal.lines([source.id, source.title ?? "", source.published?.date.words(in: "en") ?? "undated", ""])
      for record in records {
        let date = record.asOf?.date.words(in: "en")
        let text = if case .relation(let relation) = record { view.words(of: relation, in: "en") } else { record.text }
        try Terminal.line("#\(record.id)  \(text)\(date.map { " (as of \($0))" } ?? "")")
      }
    }
  }
}
