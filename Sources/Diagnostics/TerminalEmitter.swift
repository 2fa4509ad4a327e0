import ByteText
import DocumentModel
import Workspace

/// Shows diagnostics to a person: headline, place, source line with carets, notes and ways out.
public struct TerminalEmitter: Sendable {
  /// How many diagnostics are shown before "and N more".
  public static let limit = 100

  private let files: SourceMap
  private let usesColor: Bool

  public init(files: SourceMap, usesColor: Bool) {
    self.files = files
    self.usesColor = usesColor
  }

  /// All diagnostics, up to the limit, with an empty line after each.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    Self.text(printed: diagnostics.prefix(Self.limit).map { text($0) }, of: diagnostics.count)
  }

  /// The same of diagnostics that are printed already.
  ///
  /// - Parameters:
  ///   - printed: up to the limit, each as `text` gives it.
  ///   - count: how many there are.
  public static func text(printed: [String], of count: Int) -> String {
    printed.map { $0 + "\n" }.joined() + (count > limit ? "and \(count - limit) more\n\n" : "")
  }

  /// One diagnostic, ended by a newline.
  public func text(_ diagnostic: Diagnostic) -> String {
    let name = paint("\(diagnostic.severity.name)[\(diagnostic.id)]", color(of: diagnostic.severity))
    var lines = [name + paint(": " + PrintableText.escaped(diagnostic.message), .bold)]
    let places = [Diagnostic.Label("", at: diagnostic.span)] + diagnostic.labels
    let width = places.compactMap { place($0.span).map { String($0.1.line).count } }.max() ?? 1
    let margin = String(repeating: " ", count: width)
    if !diagnostic.span.isKnown, !diagnostic.path.isEmpty {
      lines.append(paint("\(margin)--> ", .blue) + PrintableText.escaped(diagnostic.path))
    }
    var shownFile: FileID?
    for (index, label) in places.enumerated() {
      guard let (file, start) = place(label.span) else { continue }
      if shownFile != file.id || index == 0 {
        let arrow = shownFile == nil ? "-->" : ":::"
        lines.append(
          paint("\(margin)\(arrow) ", .blue) + "\(PrintableText.escaped(file.path)):\(start.line):\(start.column)")
      }
      shownFile = file.id
      lines += excerpt(
        of: file, at: label.span, start: start, width: width, text: PrintableText.escaped(label.text),
        color: index == 0 ? color(of: diagnostic.severity) : .blue, mark: index == 0 ? "^" : "-")
    }
    for step in diagnostic.trace.reversed() {
      guard let (file, start) = place(step.span) else { continue }
      lines.append(
        paint("\(margin) = ", .blue)
          + "\(PrintableText.escaped(step.text)), at \(PrintableText.escaped(file.path)):\(start.line)")
    }
    for note in diagnostic.notes {
      lines.append(paint("\(margin) = ", .blue) + paint("note: ", .bold) + PrintableText.escaped(note))
    }
    for fix in diagnostic.fixes {
      lines.append(paint("\(margin) = ", .blue) + paint("help: ", .bold) + PrintableText.escaped(fix.summary))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func place(_ span: SourceSpan) -> (SourceFile, Place)? {
    guard let file = files.file(span.file) else { return nil }
    return (file, file.place(at: Int(span.offset)))
  }

  private func excerpt(
    of file: SourceFile, at span: SourceSpan, start: Place, width: Int, text: String, color: Color, mark: String
  ) -> [String] {
    let line = Array(String(decoding: file.line(start.line), as: UTF8.self).unicodeScalars)
    let end = file.place(at: span.end)
    let last = end.line == start.line ? end.column : line.count + 1
    let first = max(0, start.column - 1 - Self.window / 3)
    let shown = line.dropFirst(first).prefix(Self.window)
    func printable(_ scalars: some Sequence<Unicode.Scalar>) -> String {
      PrintableText.escaped(String(String.UnicodeScalarView(scalars.map { $0 == "\t" ? " " : $0 })))
    }
    let before = printable(line.dropFirst(first).prefix(max(0, start.column - 1 - first)))
    let marked = printable(line.dropFirst(start.column - 1).prefix(max(1, min(last - start.column, Self.window))))
    let number = String(start.line)
    let gutter = String(repeating: " ", count: width)
    let padding = String(repeating: " ", count: width - number.count)
    let carets = String(repeating: mark, count: max(1, DisplayWidth.of(marked)))
    let ellipsis = first > 0 ? "…" : ""
    let indent = String(repeating: " ", count: DisplayWidth.of(ellipsis + before))
    return [
      paint("\(gutter) |", .blue),
      paint("\(padding)\(number) | ", .blue) + ellipsis + printable(shown)
        + (line.count > first + Self.window ? "…" : ""),
      paint("\(gutter) | ", .blue) + indent + paint(carets + (text.isEmpty ? "" : " \(text)"), color),
    ]
  }

  /// How much of a long line is shown, in code points.
  private static let window = 160

  private enum Color: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
    case blue = "1;34"
  }

  private func color(of severity: Severity) -> Color {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .information: .cyan
    }
  }

  private func paint(_ text: String, _ color: Color) -> String {
    usesColor ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}
