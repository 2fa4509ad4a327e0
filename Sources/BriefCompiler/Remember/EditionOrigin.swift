/// What the memory of runs has to know of an edition, to tell later whether it alone can be made again.
struct EditionOrigin: Sendable {
  /// The paths of the files that it was made from.
  var inputs: [String]
  /// The digest of the brief's front matter, which decides on all its settings and on what the index says of it. Nil where
  /// the brief is not one Markdown file, where the file says something of labels or audiences, and where findings are about
  /// other files.
  var frontMatter: String?
}
