/// What becomes of an element when it is read. An element that is not here is kept as a classed container.
enum DocBookElement: UInt8, Sendable {
  /// A part of the document with a title of its own.
  case division
  case info, title, subtitle
  case paragraph, formalParagraph, bridgehead
  case admonition, quotation, attribution
  case itemizedList, orderedList, variableList, simpleList, calloutList, segmentedList, glossaryList, procedure
  /// Text that is kept letter for letter.
  case verbatim
  /// Text whose lines are kept.
  case lines
  case line
  case table
  case figure
  case media
  /// A block that the tree has no kind for.
  case container
  /// A block of parts that are words, each set apart from the next.
  case parts
  /// A glossary's entry outside of a list, of which those that follow each other make one.
  case glossaryEntry
  case include
  // Running text.
  case emphasis, phrase, quote, superscript, `subscript`, lineBreak
  case code
  /// Words that a reader sees as stressed.
  case stressed
  case span
  /// Words in parts, each set apart from the next.
  case words
  case inlineMedia, link, mail, address, anchor, crossReference, footnote, footnoteReference, indexTerm, citation,
    formula
  case unknown

  /// True for what stands in a line of text.
  var isInline: Bool { rawValue >= DocBookElement.emphasis.rawValue && self != .unknown }

  /// What an element of DocBook is read as.
  static func named(_ name: String) -> DocBookElement { names[name] ?? .unknown }

  private static let names: [String: DocBookElement] = {
    var names: [String: DocBookElement] = [:]
    for (element, list) in elements {
      for name in list.split(separator: " ") { names[String(name)] = element }
    }
    return names
  }()

  private static let elements: [(DocBookElement, String)] = [
    (
      .division,
      """
      set book part reference article preface chapter appendix dedication acknowledgements colophon partintro topic \
      section sect1 sect2 sect3 sect4 sect5 simplesect refentry refsection refsect1 refsect2 refsect3 refsynopsisdiv \
      glossary glossdiv bibliography bibliodiv bibliolist index setindex indexdiv toc lot qandaset qandadiv
      """
    ),
    (
      .info,
      """
      info blockinfo objectinfo setinfo bookinfo partinfo referenceinfo articleinfo prefaceinfo chapterinfo \
      appendixinfo sectioninfo sect1info sect2info sect3info sect4info sect5info refentryinfo refsectioninfo \
      refsect1info refsect2info refsect3info refsynopsisdivinfo glossaryinfo bibliographyinfo indexinfo setindexinfo \
      sidebarinfo
      """
    ),
    (.title, "title"), (.subtitle, "subtitle"), (.paragraph, "para simpara"), (.formalParagraph, "formalpara"),
    (.bridgehead, "bridgehead"), (.admonition, "note tip important warning caution danger"),
    (.quotation, "blockquote epigraph"), (.attribution, "attribution"), (.itemizedList, "itemizedlist"),
    (.orderedList, "orderedlist"), (.variableList, "variablelist"), (.simpleList, "simplelist"),
    (.calloutList, "calloutlist"), (.segmentedList, "segmentedlist"), (.glossaryList, "glosslist"),
    (.procedure, "procedure substeps stepalternatives"),
    (.verbatim, "programlisting screen synopsis funcsynopsisinfo classsynopsisinfo"),
    (.lines, "literallayout address"), (.line, "line"), (.table, "table informaltable"),
    (.figure, "figure example equation informalfigure informalexample informalequation"), (.media, "mediaobject"),
    (.inlineMedia, "inlinemediaobject inlinegraphic graphic"), (.glossaryEntry, "glossentry"),
    (
      .container,
      """
      sidebar abstract legalnotice personblurb authorblurb printhistory revdescription annotation qandaentry \
      question answer task tasksummary taskprerequisites taskrelated msgset msgentry simplemsgentry msg \
      msgmain msgsub msgrel msgexplan msgtext cmdsynopsis funcsynopsis classsynopsis \
      synopfragment screenshot mediaobjectco programlistingco screenco imageobjectco dialogue drama poetry linegroup \
      stagedir multimediaparam productionset constraintdef revhistory authorgroup tocchap tocdiv highlights \
      biblioset bibliomset equationgroup caption result
      """
    ),
    (
      .parts,
      """
      biblioentry bibliomixed refmeta refnamediv funcprototype methodsynopsis constructorsynopsis destructorsynopsis \
      fieldsynopsis enumsynopsis macrosynopsis typedefsynopsis unionsynopsis indexentry tocentry msginfo msglevel \
      msgorig msgaud revision author editor othercredit collab person org publisher confgroup copyright keywordset \
      subjectset itermset speaker ooclass oointerface ooexception production bibliocoverage extendedlink \
      affiliation
      """
    ),
    (.include, "xi:include"), (.emphasis, "emphasis"), (.phrase, "phrase"), (.quote, "quote"),
    (.superscript, "superscript"), (.subscript, "subscript"), (.lineBreak, "sbr"),
    (
      .code,
      """
      literal code command computeroutput userinput filename function parameter option varname constant envar \
      classname methodname interfacename exceptionname structname structfield symbol type returnvalue tag sgmltag \
      package prompt property systemitem token errorcode keycode buildtarget enumvalue macroname templatename \
      typedefname unionname namespace namespacename markup modifier enumname enumidentifier
      """
    ),
    (.stressed, "citetitle firstterm foreignphrase wordasword replaceable"),
    (
      .span,
      """
      abbrev acronym accel action application artpagenums biblioid bibliorelation bibliosource \
      citebiblioid city confdates confnum confsponsor conftitle contractnum contractsponsor contrib coref country \
      database date edition errorname errortext errortype fax firstname givenname glosssee glossseealso glossterm \
      guibutton guiicon guilabel guimenu guimenuitem guisubmenu hardware holder honorific initializer issuenum \
      jobtitle keycap keysym keyword label lineage lineannotation manvolnum medialabel mousebutton optional orgdiv \
      orgname otheraddr othername pagenums phone pob postcode productname productnumber pubdate publishername \
      pubsnumber invpartnumber isbn issn refclass refdescriptor refentrytitle refmiscinfo refname refpurpose \
      releaseinfo remark revnumber revremark seriesvolnums shortaffil shortcut state street surname termdef \
      titleabbrev trademark volumenum year bibliomisc subjectterm corpauthor corpname corpcredit collabname \
      authorinitials interface lhs locator mathphrase nonterminal rhs varargs void
      """
    ),
    (
      .words,
      """
      personname keycombo menuchoice arg group funcdef paramdef funcparams methodparam citerefentry subject \
      primaryie secondaryie tertiaryie seeie seealsoie synopfragmentref
      """
    ),
    (.link, "link ulink olink"), (.mail, "email"), (.address, "uri"), (.anchor, "anchor co area"),
    (.crossReference, "xref biblioref"), (.footnote, "footnote"), (.footnoteReference, "footnoteref"),
    (.indexTerm, "indexterm"), (.citation, "citation"), (.formula, "inlineequation"),
  ]
}
