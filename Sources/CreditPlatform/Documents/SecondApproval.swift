/// Two roles or staff codes, of which one approved what the other publishes. No blanks are in them,
/// so that nobody's full name ends up in an event.
struct SecondApproval: Hashable, Sendable {
  let approver: String
  let publisher: String

  /// - Returns: `nil` when one of them is no code, or both are the same.
  init?(by approver: String, for publisher: String) {
    guard Self.isCode(approver), Self.isCode(publisher),
      approver.lowercased() != publisher.lowercased()
    else { return nil }
    self.approver = approver
    self.publisher = publisher
  }

  private static func isCode(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."), UInt8(ascii: ":"):
          true
        default: false
        }
      }
  }
}
