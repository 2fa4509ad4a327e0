/// What a folder under `Plugins/` adds. `TimelinePlugin.swift` declares `enum TimelinePlugin: PluginFolder`, and the
/// generated registry of its family lists it.
public protocol PluginFolder {
  static var plugins: [any Plugin.Type] { get }
}
