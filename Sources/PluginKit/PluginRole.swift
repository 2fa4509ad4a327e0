/// What a plugin does, for whoever sorts a list of them. A cast would search every conformance of the program.
public enum PluginRole: Sendable {
  case reader(any Reader.Type)
  case renderer(any Renderer.Type)
  case sectionKind(any SectionKind.Type)
  case check(any Check.Type)
}

extension Reader {
  public static var role: PluginRole { .reader(Self.self) }
}

extension Renderer {
  public static var role: PluginRole { .renderer(Self.self) }
}

extension SectionKind {
  public static var role: PluginRole { .sectionKind(Self.self) }
}

extension Check {
  public static var role: PluginRole { .check(Self.self) }
}
