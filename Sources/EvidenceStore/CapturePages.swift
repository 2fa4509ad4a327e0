import Evidence

/// On which page each paragraph of a captured text stands: form feeds, as `pdftotext` writes them, end pages.
struct CapturePages {
  /// For each paragraph its page, from 1; empty where the text has no pages.
  private let physical: [Int]
  /// What is added to get the numbers that the pages print.
  private let offset: Int

  init(_ paragraphs: [Capture.Paragraph], of bytes: [UInt8]) {
    guard bytes.contains(0x0C) else {
      physical = []
      offset = 0
      return
    }
    var breaks: [Int] = []
    for (index, scalar) in String(decoding: bytes, as: UTF8.self).unicodeScalars.enumerated() where scalar == "\u{0C}" {
      breaks.append(index)
    }
    var passed = 0
    let pages = paragraphs.map { paragraph -> Int in
      let start = paragraph.range.lowerBound + paragraph.text.unicodeScalars.prefix { $0.properties.isWhitespace }.count
      while passed < breaks.count, breaks[passed] < start { passed += 1 }
      return passed + 1
    }
    physical = pages
    offset = CapturePages.offset(of: paragraphs, pages)
  }

  var isEmpty: Bool { physical.isEmpty }

  /// The page of a paragraph, numbered as the pages are where they print their numbers; nil without pages.
  func page(of paragraph: Int) -> Int? {
    physical.indices.contains(paragraph - 1) ? physical[paragraph - 1] + offset : nil
  }

  /// What bare numbers that stand alone say, where at least two do and all say the same.
  private static func offset(of paragraphs: [Capture.Paragraph], _ pages: [Int]) -> Int {
    var offsets: [Int] = []
    for (paragraph, page) in zip(paragraphs, pages) {
      if let number = paragraph.bareNumber, (0...9999).contains(number) { offsets.append(number - page) }
    }
    guard let first = offsets.first, offsets.count >= 2, offsets.allSatisfy({ $0 == first }), first >= 0 else {
      return 0
    }
    return first
  }
}

extension Capture.Paragraph {
  /// The number that the paragraph is, with nothing but marks around it; nil for anything else.
  var bareNumber: Int? {
    let words = text.split { $0.isWhitespace || "-–—|".contains($0) }
    guard words.count == 1, let word = words.first, word.utf8.count <= 4 else { return nil }
    return Int(word)
  }
}
