import ArgumentParser
import Diagnostics
import Glibc

extension DossierCommand {
  /// Runs the program with the arguments of the process.
  ///
  /// - Returns: the exit status: 2 for a wrong command line, otherwise what the command says.
  public static func start() -> Int32 {
    // A limit of the size of files is an error of writing, as a full disk is, and not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try command(of: Array(CommandLine.arguments.dropFirst()))
      try command.run()
      return 0
    } catch {
      let status = exitCode(for: error)
      let message = fullMessage(for: error)
      if status.isSuccess, (try? Terminal.output(message.isEmpty ? "" : message + "\n")) == nil { return 1 }
      if !status.isSuccess { message.split(separator: "\n").forEach { Terminal.say(String($0)) } }
      return status == .validationFailure ? 2 : status.rawValue
    }
  }

  /// The command that is called. What is said of a wrong command line, and help, is the whole program's to say.
  private static func command(of arguments: [String]) throws -> any ParsableCommand {
    // Builds are called again and again, and to set up the options of all commands takes longer than to look for changes.
    if arguments.first == BuildCommand.configuration.commandName,
      let build = try? BuildCommand.parse(Array(arguments.dropFirst()))
    {
      return build
    }
    if let unknown = unknownCommand(in: arguments[...]) { throw unknown }
    return try parseAsRoot(arguments)
  }

  /// What is wrong with the commands that a command line begins with; nil where nothing is.
  private static func unknownCommand(in arguments: ArraySlice<String>) -> ValidationError? {
    var command: any ParsableCommand.Type = self
    for argument in arguments.first == "help" ? arguments.dropFirst() : arguments {
      let known = command.configuration.subcommands
      guard !known.isEmpty, command.configuration.defaultSubcommand == nil, !argument.hasPrefix("-"), argument != "help"
      else { return nil }
      guard let next = known.first(where: { $0._commandName == argument }) else {
        let near = NearestName.find(argument, among: known.map { $0._commandName })
        return ValidationError(
          "There is no command “\(PrintableText.escaped(argument))”. "
            + (near.map { "Did you mean “\($0)”?" } ?? "`\(_commandName) --help` lists them."))
      }
      command = next
    }
    return nil
  }
}
