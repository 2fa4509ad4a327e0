import Foundation

/// The project's own Swift files.
public enum SourceTree {
  /// A file with what can be asked about it.
  public struct File {
    /// Relative to the package.
    public var path: String
    public var text: String

    /// The text without comments and string literals, where only code is left.
    public var code: String {
      var code = text
      let patterns = [
        ##"(?s)"{3}.*?"{3}"##, ##"#?"(?:[^"\\\n]|\\.)*"#?"##, ##"//[^\n]*"##, ##"(?s)/\*.*?\*/"##,
      ]
      for pattern in patterns {
        code = code.replacingOccurrences(of: pattern, with: " ", options: .regularExpression)
      }
      return code
    }

    /// The modules that the file imports.
    public var imports: [String] { matches(#"(?m)^(?:@testable )?import (\w+)"#) }

    /// The first group of each match in the text.
    public func matches(_ pattern: String, inCode: Bool = false) -> [String] {
      let subject = inCode ? code : text
      guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
      let range = NSRange(subject.startIndex..., in: subject)
      return expression.matches(in: subject, range: range).compactMap { match in
        Range(match.range(at: min(1, match.numberOfRanges - 1)), in: subject).map { String(subject[$0]) }
      }
    }
  }

  /// The Swift files of a folder of the package and of those in it, by path.
  public static func files(under folder: String) -> [File] {
    let root = SharedMaterial.packageRoot
    guard let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path) else { return [] }
    return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      (try? String(contentsOf: root.appending(path: "\(folder)/\(path)"), encoding: .utf8))
        .map { File(path: "\(folder)/\(path)", text: $0) }
    }
  }
}
