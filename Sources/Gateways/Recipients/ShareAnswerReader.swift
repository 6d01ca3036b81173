import CreditCore
import CreditPlatform
import Crypto
import Foundation

/// Reads what a recipient answers to a share.
enum ShareReceiptReader {
  /// Only a receipt for this payload under this request, signed with the recipient's key, says
  /// that the share arrived; whatever else comes back leaves it unknown.
  static func receipt(
    _ response: HTTPResponse, for share: SignedShare, from endpoint: RecipientEndpoint
  ) -> SendResult<ShareReceipt> {
    let digest = Hex.text(share.digest.bytes)
    guard let answer = response.json, let number = answer["number"]?.text, isNumber(number),
      answer["digest"]?.text == digest,
      let signature = answer["signature"]?.text.flatMap({ Data(base64Encoded: $0) })
    else { return .unknown }
    let text = "\(domain)\n\(share.recipient)\n\(share.requestID)\n\(number)\n\(digest)"
    guard endpoint.receiptKey.isValidSignature(signature, for: Data(text.utf8)) else {
      return .unknown
    }
    return .answered(ShareReceipt(number: number, digest: share.digest))
  }

  private static let domain = "tallystick/share-receipt/v1"

  /// 1 to 64 printable ASCII characters.
  private static func isNumber(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }
}
