import ArgumentParser

/// The page of all commands: what `--help` prints of each.
enum CommandReference {
  static var text: String {
    let parts = [
      "# Commands", ReferencePages.notice,
      """
      Results go to standard output, everything else to standard error. The exit status is 0 where all is well, 1 where
      something is wrong with the content, 2 for a wrong command line, 3 where the content is larger or deeper than what
      is read, 4 where an edition holds what its audience may not see, and 70 where the program itself is at fault.
      """,
      page(of: DossierCommand.self, path: []),
    ]
    return (parts + pages(below: DossierCommand.self, path: [])).joined(separator: "\n\n")
  }

  private static func pages(below parent: any ParsableCommand.Type, path: [String]) -> [String] {
    parent.configuration.subcommands.filter { $0.configuration.shouldDisplay }.flatMap { command in
      let path = path + [command._commandName]
      return [page(of: command, path: path)] + pages(below: command, path: path)
    }
  }

  private static func page(of command: any ParsableCommand.Type, path: [String]) -> String {
    """
    ## \((["dossier"] + path).joined(separator: " "))

    ```
    \(ReferencePages.trimmed(DossierCommand.helpMessage(for: command, columns: 100)))
    ```
    """
  }
}
