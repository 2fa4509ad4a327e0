import ArgumentParser

extension DossierCommand {
  /// Runs the program with the arguments of the process.
  ///
  /// - Returns: the exit status: 2 for a wrong command line, otherwise what the command says.
  public static func start() -> Int32 {
    do {
      var command = try command(of: Array(CommandLine.arguments.dropFirst()))
      try command.run()
      return 0
    } catch {
      let status = exitCode(for: error)
      let message = fullMessage(for: error)
      if !message.isEmpty { status.isSuccess ? Terminal.output(message + "\n") : Terminal.error(message + "\n") }
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
    return try parseAsRoot(arguments)
  }
}
