import Synchronization

/// A value that is made when it is first asked for, and once.
public final class Deferred<Value: Sendable>: Sendable {
  private final class Made: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private let made = AtomicLazyReference<Made>()
  private let making = Mutex(())
  private let make: @Sendable () -> Value

  public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// A value that is there already.
  public convenience init(_ value: Value) {
    self.init { value }
    _ = made.storeIfNil(Made(value))
  }

  /// Whoever asks while it is made waits. Making it must not ask for it.
  public var value: Value {
    if let made = made.load() { return made.value }
    return making.withLock { _ in (made.load() ?? made.storeIfNil(Made(make()))).value }
  }
}
