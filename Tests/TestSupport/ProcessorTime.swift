import Glibc

/// How long work takes, for tests of how it grows.
public enum ProcessorTime {
  /// Seconds that the calling thread computes, the least of some rounds: other work on the machine does not count.
  public static func seconds(rounds: Int = 3, _ work: () -> Void) -> Double {
    (0..<rounds).map { _ in
      let start = now
      work()
      return now - start
    }.min() ?? 0
  }

  private static var now: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
