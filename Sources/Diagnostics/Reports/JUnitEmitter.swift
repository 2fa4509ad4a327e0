import ByteText
import Workspace

/// A run as JUnit XML: a suite for the workspace and one for each edition, with a test case for each of its formats.
///
/// An edition with an error has failed in all its formats, and in a strict run so has one with a warning; one that is kept
/// back by what others hold is skipped. No durations are given: equal runs have equal reports.
struct JUnitEmitter {
  let files: SourceMap

  func text(_ run: RunReport) -> String {
    let limit: Severity = run.isStrict ? .warning : .error
    var suites = [
      JUnitSuite(name: "workspace", cases: ["workspace"], isKept: false, diagnostics: run.diagnostics, failingAt: limit)
    ]
    for edition in run.editions {
      let names = edition.formats.isEmpty ? [edition.name] : edition.formats.map { "\(edition.name): \($0)" }
      suites.append(
        JUnitSuite(
          name: edition.name, cases: names, isKept: edition.isKept, diagnostics: edition.diagnostics, failingAt: limit))
    }
    var out = ByteWriter()
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    out.write("<testsuites name=\"dossier\"\(counts(of: suites))>\n")
    for suite in suites { write(suite, to: &out) }
    out.write("</testsuites>\n")
    return String(decoding: out.bytes, as: UTF8.self)
  }

  private func write(_ suite: JUnitSuite, to out: inout ByteWriter) {
    out.write("  <testsuite")
    attribute("name", suite.name, &out)
    out.write(counts(of: [suite]) + " skipped=\"\(suite.skipped)\">\n")
    for name in suite.cases { write(name, of: suite, to: &out) }
    if !suite.warnings.isEmpty {
      element("system-out", [], TerminalEmitter(files: files, usesColor: false).text(suite.warnings), &out)
    }
    out.write("  </testsuite>\n")
  }

  private func write(_ name: String, of suite: JUnitSuite, to out: inout ByteWriter) {
    out.write("    <testcase")
    attribute("name", PrintableText.escaped(name), &out)
    attribute("classname", suite.name, &out)
    if let first = suite.faults.first {
      let more = suite.faults.count > 1 ? " (and \(suite.faults.count - 1) more)" : ""
      out.write(">\n  ")
      element(
        "failure", [("type", first.id.name), ("message", PrintableText.escaped(first.message) + more)],
        TerminalEmitter(files: files, usesColor: false).text(suite.faults), &out)
      out.write("    </testcase>\n")
    } else if suite.isKept {
      out.write("><skipped message=\"not published: what was there before stays\"/></testcase>\n")
    } else {
      out.write("/>\n")
    }
  }

  private func counts(of suites: [JUnitSuite]) -> String {
    let tests = suites.reduce(0) { $0 + $1.cases.count }
    let failures = suites.reduce(0) { $0 + $1.failures }
    return " tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\""
  }

  private func element(_ name: String, _ attributes: [(String, String)], _ text: String, _ out: inout ByteWriter) {
    out.write("    <\(name)")
    for (name, value) in attributes { attribute(name, value, &out) }
    out.write(">")
    out.write(text, as: .xmlText)
    out.write("</\(name)>\n")
  }

  private func attribute(_ name: String, _ value: String, _ out: inout ByteWriter) {
    out.write(" \(name)=\"")
    out.write(value, as: .xmlAttribute)
    out.write("\"")
  }
}

/// A test suite of JUnit: an edition, or the workspace.
private struct JUnitSuite {
  let name: String
  /// The names of its test cases.
  let cases: [String]
  let isKept: Bool
  /// Why all its cases fail.
  let faults: [Diagnostic]
  /// What fails no case.
  let warnings: [Diagnostic]

  init(name: String, cases: [String], isKept: Bool, diagnostics: [Diagnostic], failingAt limit: Severity) {
    self.name = PrintableText.escaped(name)
    self.cases = cases
    self.isKept = isKept
    faults = diagnostics.filter { $0.severity >= limit }
    warnings = diagnostics.filter { $0.severity == .warning && $0.severity < limit }
  }

  var failures: Int { faults.isEmpty ? 0 : cases.count }
  var skipped: Int { faults.isEmpty && isKept ? cases.count : 0 }
}
