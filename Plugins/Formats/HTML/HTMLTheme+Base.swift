extension HTMLTheme {
  /// Colours, type and the page's frame. Text has a contrast of at least 7 to 1, all else of 4.5.
  static let base = """
    :root {
      color-scheme: light dark;
      --paper: #fffefb; --ink: #1c1b19; --soft: #4c4a45; --rule: #8d897f; --hair: #d8d4c9;
      --accent: #7a1f1f; --tint: #f6f2e9; --mark: #f5e3a1;
      --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", "Noto Serif CJK KR", serif;
      --sans: "Source Sans 3", "Source Sans Pro", "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
      --mono: ui-monospace, "SFMono-Regular", Consolas, "DejaVu Sans Mono", monospace;
    }
    * { box-sizing: border-box; }
    html { font-size: 112.5%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.5 var(--serif); font-variant-numeric: lining-nums; overflow-wrap: break-word;
    }
    .page { max-width: 34rem; margin: 0 auto; padding: 0 1.25rem 3rem; }
    main { position: relative; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 1px; }
    :target { scroll-margin-top: 1.5rem; }
    .skip { position: absolute; left: -100vw; top: 0; padding: 0.5rem 1rem; background: var(--paper); z-index: 2; }
    .skip:focus { left: 0; }
    .banner {
      margin: 0; padding: 0.35rem 1rem; background: var(--ink); color: var(--paper); text-align: center;
      font: 0.85rem/1.4 var(--sans);
    }
    .masthead { padding: 3rem 0 1.5rem; border-bottom: 1px solid var(--rule); margin-bottom: 2rem; }
    .kind {
      margin: 0 0 0.6rem; font: 600 0.8rem/1.3 var(--sans); letter-spacing: 0.09em; text-transform: uppercase;
      color: var(--accent);
    }
    h1 { margin: 0; font-size: 2.15rem; line-height: 1.15; font-weight: 700; text-wrap: balance; }
    .standfirst { margin: 0.8rem 0 0; font-size: 1.2rem; line-height: 1.4; color: var(--soft); text-wrap: pretty; }
    .byline, .facts { margin: 1rem 0 0; font: 0.85rem/1.45 var(--sans); color: var(--soft); }
    .facts { margin-top: 0.15rem; }
    .abstract { margin-top: 1.25rem; }
    .contents { font: 0.85rem/1.4 var(--sans); margin: 2rem 0; padding: 1rem 0; border: solid var(--hair); border-width: 1px 0; }
    .contents h2 { margin: 0 0 0.5rem; font: 600 0.8rem/1.3 var(--sans); letter-spacing: 0.06em; text-transform: uppercase; color: var(--soft); }
    .contents ul { list-style: none; margin: 0; padding: 0; }
    .contents li { margin: 0.3rem 0; }
    .contents .level-2 { margin-inline-start: 1.8em; }
    .contents .level-3 { margin-inline-start: 3.6em; }
    .contents a { display: flex; gap: 0.6em; color: inherit; text-decoration: none; }
    .contents a:hover { text-decoration: underline; color: var(--accent); }
    .contents .number { flex: none; min-width: 1.3em; margin: 0; color: var(--soft); font-variant-numeric: tabular-nums; }
    .colophon { max-width: 34rem; margin: 0 auto; padding: 1rem 1.25rem 2rem; border-top: 1px solid var(--rule); font: 0.8rem/1.4 var(--sans); color: var(--soft); }
    """
}
