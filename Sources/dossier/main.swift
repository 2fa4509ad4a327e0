import ArgumentParser
import DossierCLI

DossierCommand.main()
