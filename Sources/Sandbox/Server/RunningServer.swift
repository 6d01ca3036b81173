/// A sandbox server that answers requests.
public struct RunningServer: Sendable {
  /// The port it is bound to on 127.0.0.1.
  public let port: Int
  private let shutDown: @Sendable () async -> Void

  init(port: Int, shutDown: @escaping @Sendable () async -> Void) {
    self.port = port
    self.shutDown = shutDown
  }

  /// Finishes requests under way, then closes the port.
  public func stop() async {
    await shutDown()
  }
}
