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

extension SendResult<ShareAnswer> {
  /// The receipt of a share that was taken.
  var receipt: ShareReceipt? {
    guard case .answered(.taken(let receipt)) = self else { return nil }
    return receipt
  }
}
