/// The elements of running text that DocBook 5.0 admits wherever it admits text, and that may hold text without markup.
/// A class with such a name came from the element, and is written as it again.
enum DocBookInlineNames {
  /// What the tree has as code.
  static let code = words(
    """
    code command computeroutput userinput filename function parameter option varname constant envar classname \
    methodname interfacename exceptionname structname structfield symbol type returnvalue tag package prompt property \
    systemitem token errorcode keycode markup initializer
    """)

  /// What the tree has as emphasis.
  static let stressed = ["citetitle", "firstterm", "foreignphrase", "wordasword", "replaceable"]

  /// What the tree has as a span.
  static let plain = words(
    """
    abbrev accel acronym application database date errorname errortext errortype glossterm guibutton guiicon \
    guilabel guimenu guimenuitem guisubmenu hardware jobtitle keycap keysym mousebutton optional orgname personname \
    productname productnumber remark shortcut trademark
    """)

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
