/// What sort of text a source is.
public enum Genre: String, Hashable, Sendable, CaseIterable {
  case news, opinion, advocacy, official, testimony, academic, dataset
}
