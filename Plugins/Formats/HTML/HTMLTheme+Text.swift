extension HTMLTheme {
  /// Running text, lists, quotations, the summary and the key figures.
  static let text = """
    p { margin: 0 0 0.85rem; text-wrap: pretty; }
    h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6rem 0 0.5rem; text-wrap: balance; break-after: avoid; }
    h2 { font-size: 1.5rem; margin-top: 2.6rem; }
    h3 { font-size: 1.2rem; }
    h4, h5, h6 { font-size: 1rem; }
    h5, h6 { font-style: italic; }
    .number { color: var(--soft); font-weight: 400; margin-inline-end: 0.3em; font-variant-numeric: tabular-nums; }
    ul, ol { margin: 0 0 0.85rem; padding-inline-start: 1.4em; }
    li { margin-bottom: 0.4rem; }
    .tight > li { margin-bottom: 0.1rem; }
    li > p:last-child, dd > p:last-child, td > p:last-child, th > p:last-child { margin-bottom: 0; }
    @counter-style bracket { system: extends decimal; suffix: ") "; }
    @counter-style bracket-a { system: extends lower-alpha; suffix: ") "; }
    @counter-style bracket-A { system: extends upper-alpha; suffix: ") "; }
    @counter-style bracket-i { system: extends lower-roman; suffix: ") "; }
    @counter-style bracket-I { system: extends upper-roman; suffix: ") "; }
    .bracketed { list-style-type: bracket; }
    .bracketed[type="a" s] { list-style-type: bracket-a; }
    .bracketed[type="A" s] { list-style-type: bracket-A; }
    .bracketed[type="i" s] { list-style-type: bracket-i; }
    .bracketed[type="I" s] { list-style-type: bracket-I; }
    .tasks { list-style: none; padding-inline-start: 0.2em; }
    dl { margin: 0 0 0.85rem; }
    dt { font-weight: 700; }
    dd { margin: 0 0 0.5rem; margin-inline-start: 1.4em; }
    blockquote { margin: 1.1rem 0; margin-inline: 0; padding-inline-start: 1.2em; border-inline-start: 2px solid var(--rule); }
    blockquote > :last-child { margin-bottom: 0; }
    .lines { white-space: pre-wrap; }
    hr { width: 5rem; margin: 2rem auto; border: 0; border-top: 1px solid var(--rule); }
    code, pre { font-family: var(--code); font-size: 0.82em; }
    pre { padding: 0.8rem 1rem; background: var(--tint); overflow-x: auto; line-height: 1.45; }
    pre code { font-size: inherit; }
    .math.display { display: block; margin: 0.8rem 1.4em; }
    mark { background: var(--mark); color: #1c1b19; padding: 0 0.1em; }
    .smallcaps { font-variant-caps: small-caps; }
    .underline { text-decoration: underline; }
    sup, sub { font-size: 0.7em; line-height: 0; }
    img { max-width: 100%; height: auto; }
    .missing-image { font: italic 0.9em var(--labels); color: var(--soft); }
    .stale, .confidence { font: 0.85em var(--labels); color: var(--soft); }
    .key-findings, .summary { margin: 0 0 2rem; padding: 1.1rem 1.3rem 0.7rem; background: var(--tint); border-inline-start: 4px solid var(--accent); }
    .summary .key-findings { margin: 0; padding: 0; border: 0; }
    .key-findings :is(h2, h3), .summary > h2 { margin: 0 0 0.6rem; font: 600 0.85rem/1.3 var(--labels); letter-spacing: 0.06em; text-transform: uppercase; color: var(--accent); }
    .key-findings ul, .summary > ul { list-style: none; padding: 0; }
    .key-findings li, .summary > ul > li { margin-bottom: 0.65rem; }
    .key-figures { margin: 2rem 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1.5rem 1.6rem; }
    @media screen { .key-figures:has(> .key-figure:nth-child(4):last-child) { grid-template-columns: 1fr 1fr; } }
    .key-figures > :not(.key-figure) { grid-column: 1 / -1; }
    .key-figure { border-top: 2px solid var(--ink); padding-top: 0.55rem; }
    .key-figure p { margin: 0; text-wrap: balance; }
    .figure-value { font-size: 1.8rem; line-height: 1.15; font-weight: 700; }
    .figure-label { display: block; margin-top: 0.3rem; font: 0.9rem/1.35 var(--labels); }
    .figure-source { display: block; margin-top: 0.25rem; font: 0.8rem/1.35 var(--labels); color: var(--soft); }
    .admonition, .sources-differ, .conflict { margin: 1.3rem 0; padding: 0.8rem 1.1rem 0.1rem; border: 1px solid var(--rule); border-inline-start-width: 4px; }
    .admonition.warning, .admonition.caution, .admonition.important { border-inline-start-color: var(--accent); }
    .admonition-title, .admonition > :is(h2, h3, h4, h5, h6):first-child { margin: 0 0 0.4rem; font: 600 0.95rem/1.3 var(--labels); }
    """
}
