import Checks
import Formats
import PluginKit
import Sections

/// Everything that the program brings along.
public enum BuiltInPlugins {
  public static let all: [any Plugin.Type] = FormatsRegistry.all + SectionsRegistry.all + ChecksRegistry.all
}
