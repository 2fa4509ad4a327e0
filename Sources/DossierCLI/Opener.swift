import Glibc

/// Opens a file with the program that the desktop has for it.
enum Opener {
  static func open(_ path: String) {
    let status = unsafe "xdg-open".withCString { name in
      unsafe path.withCString { file in
        // The strings live until the call returns, and the child has copies of its own.
        var child: pid_t = 0
        var arguments = unsafe [UnsafeMutablePointer(mutating: name), UnsafeMutablePointer(mutating: file), nil]
        return unsafe posix_spawnp(&child, name, nil, nil, &arguments, environ)
      }
    }
    if status != 0 { Terminal.say("note: there is no program to open \(path) with") }
  }
}
