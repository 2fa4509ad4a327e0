import ArgumentParser

/// The command line.
public struct DossierCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(commandName: "dossier", abstract: "Compile briefs.")
  public init() {}
}
