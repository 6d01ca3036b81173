import CreditPlatform
import Synchronization

/// Numbers of questions that name nobody and so are in no log: one after another from a random one
/// on, so that none is asked under the number of another and gets that one's answer.
final class QuestionNumbers: Sendable {
  private let newest: Mutex<Int64>

  init() {
    newest = Mutex(Int64.random(in: MessageNumber.unlogged))
  }

  func next() -> Int {
    let range = MessageNumber.unlogged
    return newest.withLock { newest in
      newest += 1
      if newest >= range.upperBound { newest = range.lowerBound }
      return Int(newest)
    }
  }
}
