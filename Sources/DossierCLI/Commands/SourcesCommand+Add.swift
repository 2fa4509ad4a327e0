import ArgumentParser
import BriefCompiler
import Diagnostics
import EvidenceStore
import Workspace

extension SourcesCommand {
  /// `dossier sources add`
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Start the record of a source from its captured text.",
      discussion: """
        Writes sources/ID.yaml in the first store: the text's SHA-256, what the text lets one guess (title, authors, date, \
        symbol, language, and which paragraphs are not its own; all marked as guessed), when it was captured, and its \
        paragraphs with their numbers, as comments. The text itself is stored only with --captures.

        Of a web page (HTML) only the main text is taken, without what stands around it, and its title, authors, \
        publisher, date, language and address are proposed as the page names them.

        Form feeds are page breaks, so that `pdftotext report.pdf - | dossier sources add -` proposes pages; of a Word \
        file `pandoc --wrap=none -t plain report.docx` makes text.
        """)

    @Argument(
      help: ArgumentHelp("The captured text or web page, or - for standard input.", valueName: "file"),
      completion: .file())
    var file: String

    @Option(help: "The record's id; from the title and the year where nothing is said.")
    var id: String?

    @Option(help: "Where the source can be read.")
    var url: String?

    @Option(help: ArgumentHelp("When it was published, EDTF.", valueName: "date"))
    var published: String?

    @Option(help: "Its title.")
    var title: String?

    @Option(
      help: ArgumentHelp("Store the text as SHA256.txt in this folder.", valueName: "dir"), completion: .directory)
    var captures: String?

    @OptionGroup var workspace: WorkspaceOptions

    func run() throws {
      let place = try workspace.open()
      var report = BuildReport()
      var capture = try InputFile.read(file, place.map)
      var page: PageProposal?
      if CapturedPage.isPage(capture) {
        var sink = DiagnosticSink()
        let captured = CapturedPage(capture, tools: BuiltIn.tools, today: try Today.day, diagnostics: &sink)
        report.diagnostics += sink.diagnostics.filter { $0.severity > .information }
        capture = place.map.add(path: capture.path, bytes: captured.text)
        page = captured.proposal
      }
      let made = place.compiler().newSource(
        of: capture, id: id, url: url, published: published, title: title, page: page,
        request: BuildRequest(today: try Today.day), report: &report)
      Terminal.show(report.diagnostics, files: place.map)
      guard let made else { throw ExitCode(report.exitStatus == 0 ? 1 : report.exitStatus) }
      let path = made.record.path
      if place.folder.exists(path) { throw exists(path, place.map) }
      if let captures { try store(capture.bytes, as: made.captureName, in: captures, place.map) }
      guard try NewFile.write(made.record.bytes, to: path, in: place.folder) else { throw exists(path, place.map) }
      Terminal.say("made \(path)\(made.hasDate ? "" : "; say in it when the source was published")")
    }

    private func exists(_ path: String, _ map: SourceMap) -> ExitCode {
      failure("file/exists", "there is a record of that id already", path, "Choose another id with --id.", map)
    }

    /// Stores a text under its digest; another text of that name is never overwritten.
    private func store(_ bytes: [UInt8], as name: String, in path: String, _ map: SourceMap) throws {
      do throws(WorldError) {
        let folder = try FolderDescriptor(path: path)
        guard folder.exists(name) else {
          try folder.write(bytes, to: name)
          return
        }
        if let old = try? folder.read(name, limit: bytes.count), old == bytes { return }
      } catch {
        throw failure(
          "output/unwritable", error.description, path, "Name a folder that is there and that you may write to.", map)
      }
      throw failure(
        "file/exists", "another text has the name of this one", "\(path)/\(name)",
        "A capture's name is the SHA-256 of its bytes: move the other file away.", map)
    }

    private func failure(
      _ id: DiagnosticID, _ message: String, _ path: String, _ wayOut: String, _ map: SourceMap
    ) -> ExitCode {
      Terminal.show([Diagnostic(id, .error, message, path: path, notes: [wayOut])], files: map)
      return ExitCode(1)
    }
  }
}
