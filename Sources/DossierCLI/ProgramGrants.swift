import ArgumentParser
import Converters

/// The programs that a run may start. Nothing in a workspace can grant one.
struct ProgramGrants: ParsableArguments {
  @Option(
    name: .customLong("grant-run"), parsing: .singleValue,
    help: ArgumentHelp(
      """
      Let a program make formats that Dossier does not write itself: weasyprint or chromium for pdf; pandoc for docx, \
      odt and epub. With @sha256:DIGITS behind it, only where its file has that digest. Can be repeated.
      """, valueName: "program"), completion: .list(Converter.programs))
  var grants: [String] = []

  /// The programs, found.
  func programs() throws -> [GrantedProgram] { try grants.map { try Self.program($0, among: Converter.programs) } }

  /// The program of a grant, found.
  ///
  /// - Parameter names: of the programs that are of use to the command.
  static func program(_ grant: String, among names: [String]) throws -> GrantedProgram {
    let folders = (Terminal.environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map(
      String.init)
    do throws(GrantedProgram.Fault) {
      return try GrantedProgram(grant, in: folders, among: names)
    } catch {
      throw ValidationError(message(error, names))
    }
  }

  private static func message(_ fault: GrantedProgram.Fault, _ names: [String]) -> String {
    switch fault {
    case .unknown(let name):
      return "“\(name)” is of no use here. Programs that are: \(names.joined(separator: ", "))."
    case .missing(let name):
      let file = name.split(separator: "/").last.map(String.init) ?? name
      let advice = Converter.all.first { $0.programs.contains(file) }?.advice ?? "install it, or name its file"
      return "There is no program “\(name)” to run here. To have one, \(advice)."
    case .noDigest(let text):
      return "“\(text)” is no digest. Write sha256: and 64 hexadecimal digits, as `sha256sum` prints them."
    }
  }
}
