/// Why a request brought no response, split by the one thing a sender must know: may the server
/// have seen it?
///
/// After ``notSent(_:)`` the request may be sent again. After ``unknownOutcome(_:)`` a bureau
/// inquiry or a payment must not be; reconciliation settles it. The texts name neither address
/// nor content.
public enum HTTPError: Error, Hashable, Sendable {
  /// Certainly no byte of the request left.
  case notSent(HTTPFailure)
  /// The server may have received the request and acted on it.
  case unknownOutcome(HTTPFailure)

  /// What went wrong, whichever side of the sending it was.
  public var failure: HTTPFailure {
    switch self {
    case .notSent(let failure), .unknownOutcome(let failure): failure
    }
  }
}

extension HTTPError: CustomStringConvertible {
  /// One sentence for the log.
  public var description: String {
    switch self {
    case .notSent(let failure): "The request was not sent: \(failure)."
    case .unknownOutcome(let failure): "The request's outcome is unknown: \(failure)."
    }
  }
}
