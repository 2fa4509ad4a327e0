import PluginKit

public enum SourceConflictPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [SourceConflictCheck.self] }
}
