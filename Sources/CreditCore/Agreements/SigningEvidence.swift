/// What a page hands in with a signature (R4, R118). A program that signs for itself, such as the
/// simulation, hands in none.
public struct SigningEvidence: Hashable, Sendable {
  /// The one-time code that was typed in; `nil` when none was asked for.
  public var code: Int64?
  /// SHA-256 of how the device describes itself; the description itself is not kept.
  public var device: Digest?

  public init(code: Int64? = nil, device: Digest? = nil) {
    self.code = code
    self.device = device
  }
}
