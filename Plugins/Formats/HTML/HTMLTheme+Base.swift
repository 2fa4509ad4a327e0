extension HTMLTheme {
  /// Colours, type and the page's frame. Text has a contrast of at least 7 to 1, all else of 4.5.
  static let base = """
    :root {
      color-scheme: light dark;
      \(HTMLPalette.light.declarations)
      \(HTMLFonts.declarations)
    }
    * { box-sizing: border-box; }
    html { font-size: 112.5%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.5 var(--text); font-variant-numeric: lining-nums; overflow-wrap: break-word;
    }
    .page { max-width: 34rem; margin: 0 auto; padding: 0 1.25rem 3rem; }
    main { position: relative; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 1px; }
    :target { scroll-margin-top: 1.5rem; }
    .skip { position: absolute; inset-block-start: 0; inset-inline-start: 0; padding: 0.5rem 1rem; background: var(--paper); transform: translateY(-120%); z-index: 2; }
    .skip:focus { transform: none; }
    .banner {
      margin: 0; padding: 0.35rem 1rem; background: var(--ink); color: var(--paper); text-align: center;
      font: 0.85rem/1.4 var(--labels);
    }
    .masthead { padding: 2.2rem 0 1.3rem; border-bottom: 1px solid var(--rule); margin-bottom: 1.8rem; }
    .brand { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.9rem; margin: 0 0 1.6rem; font: 600 0.85rem/1.3 var(--labels); color: var(--soft); }
    .logo { height: 2.6rem; width: auto; object-fit: contain; }
    .kind {
      margin: 0 0 0.6rem; font: 600 0.8rem/1.3 var(--labels); letter-spacing: 0.09em; text-transform: uppercase;
      color: var(--accent);
    }
    h1, h2, h3, h4, h5, h6, .figure-value { font-family: var(--headings); }
    h1 { margin: 0; font-size: 2.1rem; line-height: 1.15; font-weight: 700; text-wrap: balance; }
    .standfirst { margin: 0.8rem 0 0; font-size: 1.2rem; line-height: 1.4; color: var(--soft); text-wrap: pretty; }
    .byline, .facts { margin: 1rem 0 0; font: 0.85rem/1.45 var(--labels); color: var(--soft); }
    .facts { margin-top: 0.15rem; }
    .facts > span { display: inline-block; }
    .abstract { margin-top: 1.25rem; }
    .contents { font: 0.85rem/1.4 var(--labels); margin: 2rem 0; padding: 1rem 0; border: solid var(--hair); border-width: 1px 0; }
    .contents h2 { margin: 0 0 0.5rem; font: 600 0.8rem/1.3 var(--labels); letter-spacing: 0.06em; text-transform: uppercase; color: var(--soft); }
    .contents ul { list-style: none; margin: 0; padding: 0; }
    .contents li { margin: 0.3rem 0; }
    .contents .level-2 { margin-inline-start: 1.8em; }
    .contents .level-3 { margin-inline-start: 3.6em; }
    .contents a { display: flex; gap: 0.6em; color: inherit; text-decoration: none; }
    .contents a:hover { text-decoration: underline; color: var(--accent); }
    .contents .number { flex: none; min-width: 1.3em; margin: 0; color: var(--soft); font-variant-numeric: tabular-nums; }
    .colophon p { margin: 0.2rem 0; }
    .colophon { max-width: 34rem; margin: 0 auto; padding: 1rem 1.25rem 2rem; border-top: 1px solid var(--rule); font: 0.8rem/1.4 var(--labels); color: var(--soft); }
    """
}
