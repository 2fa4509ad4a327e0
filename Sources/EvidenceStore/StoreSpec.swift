import DocumentModel
import Evidence

/// Where a store of evidence is, as `stores:` of `dossier.yaml` says.
public struct StoreSpec: Hashable, Sendable {
  /// The folder that holds `sources/` and `registry/`.
  public var path: String
  /// True where its absence is nothing to complain about: an absent vault and a withheld one look the same.
  public var isOptional: Bool
  /// The lowest label of anything in it.
  public var floor: AccessLabel
  /// Where `dossier.yaml` names it.
  public var span: SourceSpan

  public init(path: String, isOptional: Bool = false, floor: AccessLabel = .clear, span: SourceSpan = .none) {
    self.path = path
    self.isOptional = isOptional
    self.floor = floor
    self.span = span
  }

  /// A store whose floor is a level without an embargo.
  public init(path: String, isOptional: Bool = false, floor: AccessLabel.Level) {
    self.init(path: path, isOptional: isOptional, floor: AccessLabel(floor))
  }
}
