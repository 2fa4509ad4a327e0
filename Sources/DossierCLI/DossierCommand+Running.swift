import ArgumentParser

extension DossierCommand {
  /// Runs the program with the arguments of the process.
  ///
  /// - Returns: the exit status: 2 for a wrong command line, otherwise what the command says.
  public static func start() -> Int32 {
    do {
      var command = try parseAsRoot()
      try command.run()
      return 0
    } catch {
      let status = exitCode(for: error)
      let message = fullMessage(for: error)
      if !message.isEmpty { status.isSuccess ? Terminal.output(message + "\n") : Terminal.error(message + "\n") }
      return status == .validationFailure ? 2 : status.rawValue
    }
  }
}
