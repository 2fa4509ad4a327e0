extension HTMLTheme {
  /// Wide screens: contents in the left margin, notes in the right one beside their sentence.
  static let screens = """
    @media screen and (min-width: 62rem) {
      .page, .colophon { margin-inline: max(1.25rem, calc(50vw - 27rem)) auto; padding-inline: 0; max-width: 34rem; }
      .sidenote {
        display: block; float: right; clear: right; width: 14rem; margin: 0.15rem -16rem 1rem 0;
        font: 0.78rem/1.42 var(--labels); color: var(--soft); text-align: start; text-indent: 0;
        font-weight: 400; font-style: normal; letter-spacing: normal; text-transform: none; overflow-wrap: anywhere;
      }
      html[dir="rtl"] .sidenote { float: left; clear: left; margin: 0.15rem 0 1rem -16rem; }
      .sidenote b { color: var(--accent); font-weight: 600; }
      td .sidenote, th .sidenote, caption .sidenote, figcaption .sidenote, .key-figure .sidenote { display: none; }
      :is(.key-findings, .summary) .sidenote { margin-right: -17.3rem; }
      html[dir="rtl"] :is(.key-findings, .summary) .sidenote { margin-right: 0; margin-left: -17.3rem; }
    }
    @media screen and (min-width: 76rem) {
      .page, .colophon { margin-inline: calc(50vw - 19rem) auto; }
      .rail { position: absolute; inset-block: 0; inset-inline-start: -15.5rem; width: 12.5rem; }
      .contents { position: sticky; top: 1.5rem; margin: 0; padding: 0; border: 0; font-size: 0.78rem; max-height: calc(100vh - 3rem); overflow-y: auto; }
      .contents .level-2 { margin-inline-start: 0.9em; }
      .contents .level-3 { display: none; }
    }
    @media screen and (max-width: 40rem) {
      html { font-size: 106.25%; }
      .masthead { padding-top: 1.6rem; }
      .contents .level-2, .contents .level-3 { display: none; }
      h1 { font-size: 1.75rem; }
      .figure-value { font-size: 1.5rem; }
      .key-findings, .summary { margin-inline: -1.25rem; padding-inline: calc(1.25rem - 4px) 1.25rem; }
    }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    @media (forced-colors: active) {
      :root { --paper: Canvas; --tint: Canvas; --ink: CanvasText; --soft: CanvasText; --accent: LinkText; --rule: CanvasText; --hair: GrayText; }
      .banner { border-block: 1px solid CanvasText; }
    }
    """

  static let dark = """
    @media screen and (prefers-color-scheme: dark) {
      :root {
        \(HTMLPalette.dark.declarations)
      }
      .banner { background: #ebe7de; color: #171614; }
      img { filter: brightness(0.9); }
      .logo { padding: 0.25rem; background: #fffefb; }
    }
    """

  /// Paper: A4 or Letter as the printer has it, a running head with the title, page numbers.
  static let printed = """
    @page {
      margin: 22mm 20mm 20mm;
      @top-left { font: 8.5pt sans-serif; color: #4c4a45; }
      @top-center { font: 8.5pt sans-serif; color: #4c4a45; }
      @top-right { font: bold 12pt sans-serif; color: #000; }
      @bottom-left { font: 8.5pt sans-serif; color: #4c4a45; }
      @bottom-center { font: bold 12pt sans-serif; color: #000; }
      @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #4c4a45; }
    }
    @media print {
      html { font-size: 10.5pt; }
      body { background: none; }
      .page, .colophon { max-width: none; padding-inline: 0; margin: 0; }
      .masthead { padding-top: 0; }
      .key-figures { display: block; }
      .key-figure { display: inline-block; width: 47%; margin: 0 2% 1rem 0; vertical-align: top; }
      dt { break-after: avoid; }
      .skip, .again, .contents, [role="doc-backlink"], .sidenote { display: none; }
      a { color: inherit; text-decoration: none; }
      p, li { orphans: 3; widows: 3; }
      .key-findings, .summary, .key-figure, figure, .table, tr, .reference, .admonition, blockquote { break-inside: avoid; }
      thead { display: table-header-group; }
      .table { overflow: visible; }
      details.twin { display: none; }
      .evidence { display: none; }
      .banner { margin-bottom: 14pt; background: none; color: #000; border: 1px solid #000; }
      .notes > ol > li::marker { font: inherit; }
    }
    """
}
