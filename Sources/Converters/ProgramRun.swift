import Glibc

/// A run of a program: no shell, an environment of its own, nothing to read from but a file, and a deadline for it and
/// for all that it starts.
struct ProgramRun {
  var path: String
  var arguments: [String]
  /// The file of what it says.
  var messages: String
  /// Whole: nothing of this process's environment is passed on.
  var environment: [String]
  /// The file of its standard input.
  var input = "/dev/null"
  /// The file of its standard output.
  var output = "/dev/null"

  /// True where this process may do everything, so that the program may too.
  static var isRoot: Bool { geteuid() == 0 }

  enum End {
    case exit(Int32)
    case deadline
    case cannotStart(String)
  }

  /// Starts the program and waits for it. Whatever it started and left behind is ended with it.
  func end(within seconds: Int) -> End {
    var child: pid_t = 0
    let status = start(&child)
    guard status == 0 else { return .cannotStart(unsafe String(cString: strerror(status))) }
    defer { kill(-child, SIGKILL) }
    let last = Self.now + Double(seconds)
    var pause: UInt32 = 1_000
    var result: Int32 = 0
    while true {
      let ended = unsafe waitpid(child, &result, WNOHANG)
      if ended == child { return .exit(Self.status(of: result)) }
      if ended < 0, errno != EINTR { return .cannotStart(unsafe String(cString: strerror(errno))) }
      guard Self.now < last else {
        kill(-child, SIGKILL)
        _ = unsafe waitpid(child, &result, 0)
        return .deadline
      }
      usleep(pause)
      pause = min(pause * 2, 50_000)
    }
  }

  /// Starts it as the leader of a session, with the default answers to signals.
  private func start(_ child: inout pid_t) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, messages, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var signals = sigset_t()
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | 0x80  // POSIX_SPAWN_SETSID
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    let words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    return unsafe posix_spawn(&child, path, &actions, &attributes, words, variables)
  }

  /// The status of an exit, or 128 and the signal.
  private static func status(of result: Int32) -> Int32 {
    let signal = result & 0x7F
    return signal == 0 ? (result >> 8) & 0xFF : 128 + signal
  }

  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
