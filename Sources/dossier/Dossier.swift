import DossierCLI
import Glibc

@main enum Dossier { static func main() async { exit(await DossierCommand.start()) } }
