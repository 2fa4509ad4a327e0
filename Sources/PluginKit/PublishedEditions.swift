import Synchronization

/// An edition that was published under a number.
public struct PublishedEdition: Hashable, Sendable {
  /// From 1.
  public var number: Int
  /// The day on which it was published, in days since 1970-01-01.
  public var day: Int
  public var content: EditionEvidence

  public init(number: Int, day: Int, content: EditionEvidence) {
    self.number = number
    self.day = day
    self.content = content
  }
}

/// The editions of a brief that its audience has had. Each is read when it is first asked for.
public final class PublishedEditions: Sendable {
  /// Tells that an edition is not as it was published.
  public struct Unreadable: Error {
    public init() {}
  }

  /// Of all that the editions are read from: two of one brief and audience with equal ones hold the same. Empty where
  /// there are none.
  public let digest: String

  private let numbers: [Int]
  private let read: @Sendable (Int) throws(Unreadable) -> PublishedEdition?
  private let found = Mutex<[Int: Result<PublishedEdition?, Unreadable>]>([:])

  /// - Parameters:
  ///   - numbers: of all editions, in any order.
  ///   - digest: of what they are read from.
  ///   - read: gives the edition of a number; nil for one that the audience may not see.
  public init(
    _ numbers: [Int], digest: String = "",
    read: @escaping @Sendable (Int) throws(Unreadable) -> PublishedEdition?
  ) {
    self.digest = digest
    self.numbers = numbers.sorted(by: >)
    self.read = read
  }

  /// For a brief that was never published.
  public static let none = PublishedEditions([]) { (_) throws(Unreadable) in nil }

  /// The editions, the last first; those that cannot be read are left out.
  public var newestFirst: some Sequence<PublishedEdition> {
    numbers.lazy.compactMap { (try? self.edition($0).get()) ?? nil }
  }

  /// The last edition.
  public var last: PublishedEdition? { newestFirst.first { _ in true } }

  /// The last edition that rests on something else than this: what a brief that rests on this follows. An edition that is
  /// made again after it was published thus follows the same one as before.
  public func edition(before content: EditionEvidence) -> PublishedEdition? {
    newestFirst.first { !EditionDifference(from: $0.content, to: content).isEmpty }
  }

  /// True where an edition showed what a record said before it was corrected: it showed the record otherwise than it is
  /// now, and either in the former words or by the day of the correction.
  ///
  /// - Parameters:
  ///   - former: the former figure or text, as it is printed.
  ///   - day: of the correction, in days since 1970-01-01.
  public func showed(_ former: String, before now: EditionEvidence.Record, until day: Int?) -> Bool {
    newestFirst.contains { edition in
      edition.content.records.contains { record in
        record.reference == now.reference && (record.figure != now.figure || record.text != now.text)
          && (edition.day <= day ?? Int.min || record.figureWords.contains(former) || record.text.contains(former))
      }
    }
  }

  /// The numbers of those that were asked for and cannot be read, in order.
  public var unreadable: [Int] {
    found.withLock { found in
      found.compactMap { if case .failure = $0.value { $0.key } else { nil } }.sorted()
    }
  }

  private func edition(_ number: Int) -> Result<PublishedEdition?, Unreadable> {
    found.withLock { found in
      if let known = found[number] { return known }
      let result = Result { () throws(Unreadable) in try read(number) }
      found[number] = result
      return result
    }
  }
}
