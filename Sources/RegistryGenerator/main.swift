import Glibc
import FoundationEssentials

// Writes the registry of a plugin family: every file named `<X>Plugin.swift` declares the enumeration `<X>Plugin`.
//
//   RegistryGenerator registry FAMILY OUTPUT FILE…
//   RegistryGenerator embed    NAME   OUTPUT ROOT FILE…

let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
  StandardError.write("usage: RegistryGenerator registry|embed NAME OUTPUT …\n")
  exit(2)
}

do {
  let text =
    switch arguments[1] {
    case "registry": RegistrySource.text(family: arguments[2], files: Array(arguments[4...]))
    case "embed": try EmbeddedSource.text(name: arguments[2], root: arguments[4], files: Array(arguments[5...]))
    default: throw CocoaError(.featureUnsupported)
    }
  try Data(text.utf8).write(to: URL(filePath: arguments[3]))
} catch {
  StandardError.write("RegistryGenerator: \(error)\n")
  exit(1)
}
