import ArgumentParser
import BriefCompiler
import Evidence

/// For whom a run is made: one run, one clearance.
struct ClearanceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The audience, as dossier.yaml names it.", valueName: "name"))
  var audience: String?

  @Option(
    help: ArgumentHelp(
      "The clearance of the run. Without it, only what is TLP:CLEAR exists.", valueName: "label"),
    completion: .list(AccessLabel.Level.allCases.map(\.name)))
  var clearance: String?

  var level: AccessLabel.Level { get throws { try clearance.map(Self.level) ?? .clear } }

  /// The level of a name on the command line.
  static func level(_ name: String) throws -> AccessLabel.Level {
    guard let level = AccessLabel.Level(name: name) else {
      let names = AccessLabel.Level.allCases.map(\.name).joined(separator: ", ")
      throw ValidationError("“\(name)” is no label. Labels are \(names).")
    }
    return level
  }

  /// A request for briefs at this run's clearance.
  func request(_ briefs: [String] = [], settings: [String] = []) throws -> BuildRequest {
    var request = BuildRequest(today: try Today.day)
    request.slugs = briefs
    request.audience = audience
    request.clearance = try level
    request.overrides = settings
    return request
  }
}
