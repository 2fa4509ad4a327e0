/// The elements that reading tells apart. Any other is an inline element without a meaning of its own.
enum HTMLElement: String, Sendable {
  case root = "#root"
  case text = "#text"
  case unknown = "#unknown"

  // What is never shown.
  case base, basefont, col, colgroup, head, link, meta, noembed, noframes, param, script, source, style, template, title
  case track

  // Blocks.
  case address, article, aside, blockquote, body, caption, center, dd, details, dialog, dir, div, dl, dt, fieldset
  case figcaption, figure, footer, form, frameset, h1, h2, h3, h4, h5, h6, header, hgroup, hr, html, legend, li, listing
  case main, menu, nav, ol, optgroup, option, p, plaintext, pre, search, section, select, summary, table, tbody, td,
    tfoot
  case th, thead, tr, ul, xmp

  // Running text.
  case a, abbr, acronym, area, audio, b, bdi, bdo, big, br, button, canvas, cite, code, data, del, dfn, em, embed, font
  case frame, i, iframe, img, input, ins, kbd, label, map, mark, math, meter, noscript, object, output, picture,
    progress
  case q, rb, rp, rt, ruby, s, samp, small, span, strike, strong, sub, sup, svg, textarea, time, tt, u, `var`, video,
    wbr

  init(name: String) { self = HTMLElement(rawValue: name) ?? .unknown }

  /// True for what has no text of the page in it.
  var isInvisible: Bool {
    switch self {
    case .base, .basefont, .col, .colgroup, .head, .link, .meta, .noembed, .noframes, .param, .script, .source, .style,
      .template, .title, .track:
      true
    default: false
    }
  }

  /// True for what stands on its own lines.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl,
      .dt,
      .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr,
      .html, .legend, .li, .listing, .main, .menu, .nav, .ol, .optgroup, .option, .p, .plaintext, .pre, .search,
      .section,
      .select, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .xmp:
      true
    default: false
    }
  }

  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
