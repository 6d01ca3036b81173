import CreditCore
import CreditPlatform
import Crypto
import Foundation

/// Reads what a recipient answers to a share.
struct ShareAnswerReader {
  private let response: JSONNode
  private let share: SignedShare
  private let endpoint: RecipientEndpoint

  /// Only a receipt for this payload under this request, signed with the recipient's key, says
  /// that the share arrived, and only a refusal signed as well says that it was not taken; whatever
  /// else comes back leaves it unknown.
  static func answer(
    _ response: HTTPResponse, for share: SignedShare, from endpoint: RecipientEndpoint
  ) -> SendResult<ShareAnswer> {
    guard let json = response.json, json["digest"]?.text == Hex.text(share.digest.bytes) else {
      return .unknown
    }
    let reader = ShareAnswerReader(response: json, share: share, endpoint: endpoint)
    if let code = json["refused"]?.text, reader.isSigned("share-refusal/v1", code) {
      return .answered(.refused)
    }
    guard let number = json["number"]?.text else { return .unknown }
    guard let model = json["model"]?.text, let outcome = json["outcome"]?.text else {
      return reader.isSigned("share-receipt/v1", number)
        ? .answered(.taken(ShareReceipt(number: number, digest: share.digest))) : .unknown
    }
    guard let code = PartnerAssessment.ModelCode(model),
      let found = PartnerOutcome(rawValue: outcome),
      reader.isSigned("share-assessment/v1", number, more: [model, outcome])
    else { return .unknown }
    return .answered(
      .taken(
        ShareReceipt(
          number: number, digest: share.digest,
          assessment: PartnerAssessment(model: code, outcome: found))))
  }

  /// Whether the recipient's key signed this word about this payload and request.
  private func isSigned(_ domain: String, _ word: String, more: [String] = []) -> Bool {
    guard (1...64).contains(word.utf8.count),
      word.utf8.allSatisfy({ (0x20...0x7E).contains($0) }),
      let signature = response["signature"]?.text.flatMap({ Data(base64Encoded: $0) })
    else { return false }
    let lines =
      ["tallystick/\(domain)", share.recipient, share.requestID, word]
      + [Hex.text(share.digest.bytes)] + more
    return endpoint.receiptKey.isValidSignature(
      signature, for: Data(lines.joined(separator: "\n").utf8))
  }
}
