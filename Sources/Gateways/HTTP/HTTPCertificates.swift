/// Paths of PEM files for TLS; `nil` leaves the system's authorities, and no client certificate.
public struct HTTPCertificates: Sendable {
  /// The authorities that may have signed the server's certificate.
  public var authorities: String?
  /// Our certificate, with its chain.
  public var client: String?
  /// The key of ``client``, in a file that only the service's own user may read.
  public var clientKey: String?

  /// The files as named; they are read when a connection is made.
  public init(authorities: String? = nil, client: String? = nil, clientKey: String? = nil) {
    self.authorities = authorities
    self.client = client
    self.clientKey = clientKey
  }
}
