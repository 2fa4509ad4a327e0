import PluginKit

/// Markdown, as Dossier reads it.
public enum MarkdownPlugin: PluginFolder {
  public static var plugins: [any Plugin.Type] {
    [
      MarkdownRenderer.self, MarkdownReader.self, MarkdownCommonMarkReader.self, MarkdownGitHubReader.self,
    ]
  }
}
