import DossierCLI
import Glibc

@main enum Dossier { static func main() { exit(DossierCommand.start()) } }
