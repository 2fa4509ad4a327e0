import PluginKit

public enum UnattributedClaimPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] { [UnattributedClaimCheck.self] }
}
