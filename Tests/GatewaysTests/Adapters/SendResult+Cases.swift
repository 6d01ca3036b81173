import CreditPlatform

extension SendResult {
  var answer: Answer? {
    guard case .answered(let answer) = self else { return nil }
    return answer
  }

  var isUnknown: Bool {
    guard case .unknown = self else { return false }
    return true
  }

  var isNotSent: Bool {
    guard case .notSent = self else { return false }
    return true
  }
}
