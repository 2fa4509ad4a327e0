/// The registry of a plugin family as Swift source.
enum RegistrySource {
  static func text(family: String, files: [String]) -> String {
    let suffix = "Plugin.swift"
    let names = files.compactMap { $0.split(separator: "/").last }
      .filter { $0.hasSuffix(suffix) }
      .map { $0.dropLast(".swift".count) }
      .sorted()
    let list = names.map { "    \($0).plugins," }.joined(separator: "\n")
    return """
      import PluginKit

      /// The plugins of this family, by folder name. Generated from the folders.
      public enum \(family)Registry {
        public static let all: [any Plugin.Type] = Array([[any Plugin.Type]]([
      \(list)
        ]).joined())
      }

      """
  }
}
