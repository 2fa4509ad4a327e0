import ArgumentParser
import Diagnostics
import Glibc
import IncrementalBuild
import Workspace

/// Where the program speaks: results to standard output, everything else to standard error.
enum Terminal {
  /// True where standard error is a terminal and `NO_COLOR` is not set (no-color.org).
  static var usesColor: Bool { isInteractive && environment("NO_COLOR") == nil && environment("TERM") != "dumb" }

  /// True where a person watches.
  static var isInteractive: Bool { isatty(2) == 1 }

  /// The value of an environment variable; nil where it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Says a line to the person who runs the program.
  static func say(_ text: String) { error(printable(text) + "\n") }

  /// Writes to standard error as it is.
  static func error(_ text: String) { error(Array(text.utf8)) }

  /// Prints a line for people. What it holds of files acts on no terminal and no log, and makes no line of its own.
  static func line(_ text: String) throws { try lines([text]) }

  static func lines(_ texts: [String]) throws { try output(texts.map { printable($0) + "\n" }.joined()) }

  /// Writes a document, or what a program reads, as it is. What a person reads is `lines`.
  static func output(_ text: String) throws { try output(Array(text.utf8)) }

  /// Writes to standard output, or exits with a message.
  static func output(_ bytes: [UInt8]) throws {
    do throws(WorldError) {
      try FolderDescriptor.write(bytes, to: 1, path: "standard output")
    } catch {
      throw failure("output/unwritable", error.description, "Look at what standard output goes to: it may be full.")
    }
  }

  /// Says what keeps a command from its work, and a way out.
  ///
  /// - Returns: the exit that follows.
  static func failure(
    _ id: DiagnosticID, _ message: String, at path: String = "", _ wayOut: String, status: Int32 = 1
  ) -> ExitCode {
    show([Diagnostic(id, .error, message, path: path, notes: [wayOut])], files: SourceMap())
    return ExitCode(status)
  }

  /// Shows diagnostics, information left out.
  static func show(_ diagnostics: some Sequence<Diagnostic>, files: SourceMap) {
    error(transcript(diagnostics, files: files).errors)
  }

  /// Tells what a run has to tell. What standard output does not take is no reason to keep the rest back.
  static func show(_ transcript: RunTranscript) throws {
    defer { error(transcript.errors) }
    guard (try? output(transcript.output)) == nil else { return }
    throw ExitCode(max(1, transcript.status))
  }

  /// Diagnostics for standard error, as text or, if asked, for standard output as JSON. Information is there where it is
  /// asked for, and always in JSON.
  static func transcript(
    _ diagnostics: some Sequence<Diagnostic>, files: SourceMap, asJSON: Bool = false, verbosely: Bool = false
  ) -> RunTranscript {
    if asJSON { return RunTranscript(output: JSONEmitter(files: files).text(diagnostics)) }
    let shown = shown(diagnostics, files: files, verbosely: verbosely, printing: TerminalEmitter.limit)
    return RunTranscript(errors: TerminalEmitter.text(printed: shown.printed, of: shown.count))
  }

  /// The first of the diagnostics that a person is shown, as they are printed, and how many there are.
  static func shown(
    _ diagnostics: some Sequence<Diagnostic>, files: SourceMap, verbosely: Bool, printing limit: Int
  ) -> (printed: [String], count: Int) {
    let emitter = TerminalEmitter(files: files, usesColor: usesColor)
    var printed: [String] = []
    var count = 0
    for diagnostic in diagnostics where verbosely || diagnostic.severity > .information {
      if count < limit { printed.append(emitter.text(diagnostic)) }
      count += 1
    }
    return (printed, count)
  }

  /// Shows how far a long build is, on a terminal; nil elsewhere, where nobody watches.
  static var progress: (@Sendable (_ slug: String, _ done: Int, _ total: Int) -> Void)? {
    guard isInteractive else { return nil }
    return { slug, done, total in
      if total > 8 { error("\r\u{1B}[K\(done) of \(total)  \(PrintableText.escaped(slug))") }
    }
  }

  /// Takes the line of progress away.
  static func endProgress() { if isInteractive { error("\r\u{1B}[K") } }

  /// Text as one line whose control characters are shown. GitHub takes a line that begins with `::` for a command.
  static func printable(_ text: String) -> String {
    let shown = PrintableText.escaped(text.replacing("\n", with: " "))
    let words = shown.unicodeScalars.drop(while: \.properties.isWhitespace)
    guard words.starts(with: "::".unicodeScalars) else { return shown }
    return String(shown[..<words.startIndex]) + "\\u{3a}" + String(words.dropFirst())
  }

  /// Where standard error takes nothing there is nowhere to say it.
  private static func error(_ bytes: [UInt8]) {
    try? FolderDescriptor.write(bytes, to: 2, path: "standard error")
  }
}
