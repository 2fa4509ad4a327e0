import Foundation

/// The RELAX NG grammar of DocBook 5.0 as Debian's `docbook5-xml` installs it.
public enum DocBookSchema {
  public static let path = "/usr/share/xml/docbook/schema/rng/5.0/docbook.rng"

  /// Nil where the package is absent, and then says aloud that `what` is skipped.
  public static func bytes(for what: String) -> [UInt8]? {
    if let data = FileManager.default.contents(atPath: path) { return Array(data) }
    print("SKIPPED (no DocBook schema, install docbook5-xml): \(what)")
    return nil
  }
}
