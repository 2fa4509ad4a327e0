import ArgumentParser
import DossierCLI

@main enum Dossier { static func main() async { await DossierCommand.main() } }
