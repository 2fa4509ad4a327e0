import Evidence

extension AccessLabel.Level {
  /// The name of the folder below `.dossier/` that keeps what runs at the clearance leave for later ones.
  var stateFolder: String { name.dropFirst("TLP:".count).lowercased().replacing("+", with: "-") }
}
