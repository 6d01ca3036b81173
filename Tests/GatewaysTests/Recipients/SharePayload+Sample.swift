import CreditCore
import CreditPlatform

extension SharePayload {
  /// Values of made-up people, one for each field of a permit.
  static let sampleValues = [
    SharedValue(.name, "王小明"), SharedValue(.idType, "10"),
    SharedValue(.idNumber, "11010519491231002X"), SharedValue(.phone, "13800000000"),
    SharedValue(.bankAccount, "6222020000000000000"),
  ]

  /// A claim's payload for one recipient.
  static func sample(
    to recipient: String = SandboxRecipients.recipient,
    _ values: [SharedValue] = SharePayload.sampleValues, method: SharingMethod = .interface
  ) -> SharePayload {
    SharePayload(
      recipient: recipient, scenario: .s3b, purpose: .claim, method: method,
      ground: "C-2026-7", subject: "B1-TEST", values: values)
  }
}
