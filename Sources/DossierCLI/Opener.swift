import Glibc

/// Opens a file with the program that the desktop has for it.
enum Opener {
  static func open(_ path: String) {
    var child: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("xdg-open"), strdup(path), nil]
    defer { for unsafeargument in unsafe arguments { unsafe free(argument) } }
    let status = unsafe posix_spawnp(&child, "xdg-open", nil, nil, &arguments, environ)
    if status != 0 { Terminal.error("note: there is no program to open \(path) with\n") }
  }
}
