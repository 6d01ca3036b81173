/// How a client behaves towards one partner.
public struct HTTPSettings: Sendable {
  /// The longest a request may take, waiting for its turn included.
  public var timeLimit: Duration
  /// The longest that reaching the server may take.
  public var connectLimit: Duration
  /// The most bytes a response's content may have.
  public var responseLimit: Int
  /// How many requests run at a time; each has its own thread and connection.
  public var width: Int
  /// How many more may wait for their turn.
  public var queueLimit: Int
  /// Sandbox mode: plain `http` to loopback addresses is allowed.
  public var allowsLoopback: Bool
  /// The files that prove each side to the other.
  public var certificates: HTTPCertificates

  /// The defaults suit a partner's interface: 30 seconds, 8 MiB, 8 at a time.
  public init(
    timeLimit: Duration = .seconds(30), connectLimit: Duration = .seconds(5),
    responseLimit: Int = 8 << 20, width: Int = 8, queueLimit: Int = 1024,
    allowsLoopback: Bool = false, certificates: HTTPCertificates = HTTPCertificates()
  ) {
    self.timeLimit = timeLimit
    self.connectLimit = connectLimit
    self.responseLimit = responseLimit
    self.width = max(1, width)
    self.queueLimit = queueLimit
    self.allowsLoopback = allowsLoopback
    self.certificates = certificates
  }
}
