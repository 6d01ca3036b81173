import HTTPTypes

/// One thing that goes wrong, whatever the message is.
enum BureauMishap: String, Codable, Sendable, CaseIterable {
  case slow
  case fail
  case refuse
  case twice
  case garble

  var count: WritableKeyPath<BureauFaults, Int?> {
    switch self {
    case .slow: \.slowReplies
    case .fail: \.failReplies
    case .refuse: \.refuse
    case .twice: \.answerTwice
    case .garble: \.garbleReplies
    }
  }
}

extension Reply {
  /// The service fails before it did anything.
  static let failed = Reply(status: .serviceUnavailable, contentType: "text/plain")

  /// The reply as it comes out of a mishap on its way.
  func after(_ mishaps: [BureauMishap]) -> Reply {
    var reply = self
    if mishaps.contains(.twice) { reply.bytes += reply.bytes }
    if mishaps.contains(.garble) {
      for place in stride(from: 3, to: reply.bytes.count, by: 7) { reply.bytes[place] ^= 0x5A }
    }
    return reply
  }
}
