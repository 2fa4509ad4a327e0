/// What the names of an element say of it: the words of its classes and its identifier.
struct HTMLArticleHints {
  private let words: Set<String>

  static let none = HTMLArticleHints([])

  init(_ names: [String]) {
    var words: Set<String> = []
    for name in names {
      var word = ""
      for character in name.unicodeScalars {
        let isLower = ("a"..."z").contains(character)
        let isUpper = ("A"..."Z").contains(character)
        // A capital after small letters begins a word.
        if !(isLower || isUpper) || isUpper && (word.unicodeScalars.last.map { ("a"..."z").contains($0) } ?? false) {
          if !word.isEmpty { words.insert(word.lowercased()) }
          word = ""
        }
        if isLower || isUpper { word.unicodeScalars.append(character) }
      }
      if !word.isEmpty { words.insert(word.lowercased()) }
    }
    self.words = words
  }

  /// True for what is hardly ever part of a text, and says nothing of being one.
  var isFurniture: Bool { !words.isDisjoint(with: Self.furniture) && words.isDisjoint(with: Self.text) }

  /// True for what asks readers to pass a page on.
  var isSharing: Bool { !words.isDisjoint(with: Self.sharing) }

  /// How much the names speak for a text.
  var weight: Double {
    (words.isDisjoint(with: Self.against) ? 0 : -25) + (words.isDisjoint(with: Self.inFavour) ? 0 : 25)
  }

  private static let furniture: Set<String> = [
    "ad", "ads", "adsense", "advert", "advertisement", "banner", "breadcrumb", "breadcrumbs", "comment", "comments",
    "community", "consent", "cookie", "cookies", "cta", "disqus", "donate", "extra", "feedback", "footer", "gdpr",
    "header", "jump", "masthead", "menu", "modal", "nav", "navbar", "navigation", "newsletter", "outbrain", "pager",
    "pagination", "paywall", "popup", "print", "printfooter", "promo", "recommended", "related", "remark", "replies",
    "reply", "respond", "rss", "search", "share", "shares", "sharedaddy", "sharing", "sidebar", "signup", "skip",
    "skyscraper", "social", "sponsor", "sponsored", "subscribe", "subscription", "supplemental", "taboola", "teaser",
    "teasers", "toolbar", "trending", "catlinks", "editsection", "noprint", "navbox",
  ]
  private static let text: Set<String> = ["article", "body", "column", "content", "main", "post", "story", "entry"]
  private static let sharing: Set<String> = ["share", "shares", "sharing", "sharedaddy", "social"]
  private static let inFavour: Set<String> = [
    "article", "blog", "body", "content", "entry", "hentry", "main", "page", "post", "prose", "rich", "story", "text",
  ]
  private static let against: Set<String> = [
    "banner", "combx", "comment", "comments", "contact", "foot", "footer", "gdpr", "hidden", "hid", "masthead", "media",
    "meta", "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper", "sponsor",
    "shopping", "tags", "tool", "widget", "author", "date", "byline", "infobox", "toc", "metadata", "ambox",
  ]
}
