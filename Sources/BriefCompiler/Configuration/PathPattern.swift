/// Patterns of paths: `*` stands for anything inside one name, `**` for any folders.
enum PathPattern {
  /// True where the pattern fits the path or a folder above it: a label on a folder holds for what is in it.
  static func covers(_ pattern: String, _ path: String) -> Bool {
    let pattern = RelativePath.normalized(pattern)
    var parts = path.split(separator: "/")
    while !parts.isEmpty {
      if matches(pattern, parts.joined(separator: "/")) { return true }
      parts.removeLast()
    }
    return false
  }

  static func matches(_ pattern: String, _ path: String) -> Bool {
    let pattern = pattern.split(separator: "/").map(Array.init)
    let path = path.split(separator: "/").map(Array.init)
    // Which prefixes of the path the pattern so far can stand for.
    var reachable: Set<Int> = [0]
    for part in pattern {
      var next: Set<Int> = []
      for start in reachable {
        if part == ["*", "*"] {
          next.formUnion(start...path.count)
        } else if start < path.count, nameMatches(part, path[start]) {
          next.insert(start + 1)
        }
      }
      reachable = next
    }
    return reachable.contains(path.count)
  }

  private static func nameMatches(_ pattern: [Character], _ name: [Character]) -> Bool {
    var reachable: Set<Int> = [0]
    for symbol in pattern {
      var next: Set<Int> = []
      for start in reachable {
        if symbol == "*" {
          next.formUnion(start...name.count)
        } else if start < name.count, name[start] == symbol {
          next.insert(start + 1)
        }
      }
      reachable = next
    }
    return reachable.contains(name.count)
  }

  /// The folder that holds what a pattern fits, up to the first wildcard; empty for the workspace itself.
  static func folder(of pattern: String) -> String {
    base(of: pattern.split(separator: "/").dropLast().joined(separator: "/"))
  }

  /// The folder before the first wildcard.
  static func base(of pattern: String) -> String {
    pattern.split(separator: "/").prefix { !$0.contains("*") }.joined(separator: "/")
  }
}
