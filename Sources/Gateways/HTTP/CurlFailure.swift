import CCurl

/// A libcurl call that failed, and whether bytes of the request may have left before.
struct CurlFailure: Error {
  var code: CURLcode
  var mayHaveSent: Bool

  /// What it means to the sender. Codes that occur only before the first byte of a request are
  /// certain; for every other the transfer's own counters decide.
  func asHTTPError(of transfer: CurlTransfer) -> HTTPError {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return .notSent(.unresolvedHost)
    case CURLE_COULDNT_CONNECT: return .notSent(.connectionRefused)
    case CURLE_UNSUPPORTED_PROTOCOL: return .notSent(.refusedScheme)
    case CURLE_URL_MALFORMAT: return .notSent(.invalidURL)
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR:
      return .notSent(.untrustedPeer)
    default: break
    }
    let failure: HTTPFailure =
      switch code {
      case CURLE_OPERATION_TIMEDOUT: .timedOut
      case CURLE_ABORTED_BY_CALLBACK: .cancelled
      case CURLE_WRITE_ERROR where transfer.isOverLimit, CURLE_FILESIZE_EXCEEDED:
        .responseTooLarge(limit: transfer.limit)
      case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE:
        .connectionLost
      default: .transport(code: code.rawValue)
      }
    return mayHaveSent ? .unknownOutcome(failure) : .notSent(failure)
  }
}
