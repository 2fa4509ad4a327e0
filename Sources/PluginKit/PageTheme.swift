import DocumentModel

/// The look that a publisher gives its pages: `theme:` of the configuration.
///
/// Values are as they were written. A renderer that uses one checks it, and says at its place what is wrong.
public struct PageTheme: Hashable, Sendable {
  /// A value with the place where it was written.
  public struct Setting: Hashable, Sendable {
    public var text: String
    public var span: SourceSpan

    public init(_ text: String, at span: SourceSpan = .none) {
      self.text = text
      self.span = span
    }
  }

  /// The names of colours, with what each is for.
  public static let colors: [(name: String, summary: String)] = [
    ("paper", "The page"), ("ink", "Text"), ("soft", "Text of less weight: notes, labels, sources"),
    ("accent", "Links, and the bar beside the summary"), ("tint", "The ground of the summary and of code"),
    ("rule", "Lines around what stands apart"), ("hair", "Lines that only guide the eye"),
    ("mark", "The ground of marked words"),
  ]

  /// The names of fonts, with what each is for.
  public static let fonts: [(name: String, summary: String)] = [
    ("text", "Running text"), ("headings", "The title, headings and key figures"),
    ("labels", "Notes, tables, charts and all that labels"), ("code", "Code and formulas"),
  ]

  /// Colours by name, on a light page and on paper.
  public var light: [String: Setting] = [:]
  /// Colours by name, on a dark screen.
  public var dark: [String: Setting] = [:]
  /// Families of fonts by name.
  public var fontFamilies: [String: Setting] = [:]
  /// The path of a picture in the workspace.
  public var logo: Setting?
  /// What the picture says to those who do not see it.
  public var logoText = ""
  /// The path of a style sheet in the workspace.
  public var stylesheet: Setting?
  /// A line above the title, and in the head of printed pages.
  public var header = ""
  /// A line at the end, and in the foot of printed pages.
  public var footer = ""

  public init() {}
}
