extension HTMLTheme {
  /// Notes, evidence and sources.
  static let apparatus = """
    .noteref { font-family: var(--labels); font-variant-numeric: lining-nums; }
    .noteref a { text-decoration: none; padding: 0.35em 0.2em; }
    .noteref a:hover { text-decoration: underline; }
    .noteref + .noteref { margin-inline-start: 0.15em; }
    .sidenote { display: none; }
    .notes, .references, .reference { font-size: 0.9rem; line-height: 1.45; }
    .notes { margin-top: 3rem; border-top: 1px solid var(--rule); }
    .notes > ol { padding-inline-start: 2em; }
    .notes > ol > li::marker { font: 0.85em var(--labels); color: var(--soft); }
    .notes > ol > li { margin-bottom: 0.8rem; }
    .notes p { margin-bottom: 0.3rem; }
    .notes li:target { background: var(--tint); box-shadow: 0 0 0 0.4rem var(--tint); }
    [role="doc-backlink"] { font-family: var(--labels); text-decoration: none; padding: 0.2em 0.35em; }
    details { margin: 0.3rem 0; }
    summary { cursor: pointer; font: 0.85rem/1.4 var(--labels); color: var(--accent); padding: 0.15rem 0; }
    .evidence > :not(summary) { margin-inline-start: 1.1em; }
    .evidence[open] { border-inline-start: 2px solid var(--hair); padding-inline-start: 0.7em; }
    .evidence[open] > summary { color: var(--soft); }
    .provenance a { overflow-wrap: anywhere; }
    .again { margin: 0.3rem 0; font: 0.85rem/1.4 var(--labels); }
    .words { margin: 0.4rem 0; font-style: italic; }
    .provenance { font: 0.8rem/1.45 var(--labels); color: var(--soft); }
    .reference { margin: 0 0 0.9rem; }
    .reference p { margin: 0; }
    .reference p:first-child { padding-inline-start: 1.4em; text-indent: -1.4em; }
    .reference p + p { margin-inline-start: 1.4em; font: 0.8rem/1.45 var(--labels); color: var(--soft); }
    .reference a { overflow-wrap: anywhere; }
    .reports dt { margin-top: 1.8rem; font: 700 1.3rem/1.25 var(--headings); text-wrap: balance; }
    .reports dt:first-child { margin-top: 0; }
    .reports dt a { color: inherit; }
    .reports dd { margin: 0.3rem 0 0; padding-bottom: 1.4rem; border-bottom: 1px solid var(--hair); }
    .reports p { margin: 0 0 0.35rem; }
    .report-facts, .report-files { font: 0.85rem/1.45 var(--labels); color: var(--soft); }
    """
}
