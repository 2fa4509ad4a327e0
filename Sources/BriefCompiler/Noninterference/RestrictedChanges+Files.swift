extension RestrictedChanges {
  /// Adds briefs, files of labelled folders and topic packs that the audience may not see.
  mutating func addFiles() {
    let briefs = site.configuration.reports.filter { $0.hasSuffix("**") || $0.hasSuffix("*.md") }
    if let pattern = numbers.pick(briefs) {
      // One brief in three is called like an open one.
      let slug = numbers.once(in: 3) ? site.briefs.first?.slug ?? "zz" : "zz-\(numbers.word())"
      let folder = PathPattern.base(of: pattern)
      add(folder.isEmpty ? "zz/\(slug).md" : "\(folder)/zz/\(slug).md", labelledFile())
    }
    for (pattern, label) in site.configuration.labelPaths where isWithheld(label) && pattern.hasSuffix("/**") {
      add("\(PathPattern.base(of: pattern))/zz-\(numbers.word()).md", labelledFile())
    }
    if let packs = site.configuration.packFolders.first, numbers.once(in: 2) {
      let name = "zz-\(numbers.word())"
      add("\(packs)/\(name)/plugin.yaml", "id: \(name)\ntitle: \(numbers.words(2))\nlabel: \(numbers.label())\n")
      add("\(packs)/\(name)/section.md", numbers.words(9) + "\n")
    }
  }

  private mutating func labelledFile() -> String {
    """
    ---
    title: \(numbers.words(3))
    label: \(numbers.label())
    bogus: 1
    ---

    ## \(numbers.words(2))

    \(numbers.words(20)) [@\(numbers.word())#c01].

    """
  }
}
