import Synchronization

/// A function that remembers its last argument and what it gave: for one that many ask the same.
public final class LastAnswer<Question: Equatable & Sendable, Answer: Sendable>: Sendable {
  private let last = Mutex<(question: Question, answer: Answer)?>(nil)
  private let find: @Sendable (Question) -> Answer

  /// - Parameter find: gives the same whenever it is asked the same.
  public init(_ find: @escaping @Sendable (Question) -> Answer) { self.find = find }

  public func callAsFunction(_ question: Question) -> Answer {
    last.withLock { last in
      if let last, last.question == question { return last.answer }
      let answer = find(question)
      last = (question, answer)
      return answer
    }
  }
}
