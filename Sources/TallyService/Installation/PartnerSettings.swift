import CreditBureau
import CreditCore
import CreditPlatform
import Foundation
import Gateways
import PartnerFiles

/// Where the partners are, and how we are known there.
public struct PartnerSettings: Sendable {
  /// A recipient's interface and the keys it is known by.
  struct Interface: Sendable {
    var url: String
    var sealingKey: [UInt8]
    var receiptKey: [UInt8]
  }

  var identity: String
  var channel: String
  var messenger: String
  var bureauQueries: String
  var bureauFiles: String
  var bureau: BureauSettings
  /// The key of report files; `nil` to send them packed only.
  var fileKey: BureauFileKey?
  /// Interfaces by the recipient's id in the sharing register.
  var recipients: [String: Interface] = [:]
  /// Public age keys of recipients that take offline packages.
  var packages: [String: AgeRecipient] = [:]
  var certificates = HTTPCertificates()
  /// Plain HTTP to this machine: only with the sandbox.
  var isSandbox = false
}

extension PartnerSettings {
  /// Everything outside, ready to be sent to; nothing is connected yet.
  ///
  /// - Parameters:
  ///   - sender: how recipients know us.
  ///   - sign: signs shares and queries (Ed25519, 64 bytes).
  ///   - parcels: where offline packages go; `nil` when none can be made.
  func world(
    sender: String, sign: @escaping @Sendable ([UInt8]) throws -> [UInt8],
    parcels: (any RecipientPort)?
  ) throws(CommandFailure) -> OutsideWorld {
    let client = HTTPClient(
      HTTPSettings(
        responseLimit: 64 << 20, allowsLoopback: isSandbox, certificates: certificates))
    var endpoints: [String: RecipientEndpoint] = [:]
    for (id, interface) in recipients {
      do {
        endpoints[id] = try RecipientEndpoint(
          baseURL: interface.url, client: client, sealingKey: interface.sealingKey,
          receiptKey: interface.receiptKey)
      } catch {
        throw .badInput("partners.recipients.\(id)", "its address or keys can't be used")
      }
    }
    func partner(_ url: String) -> Partner { Partner(baseURL: url, client: client) }
    let payments = ChannelGateway(partner: partner(channel))
    return OutsideWorld(
      identity: IdentityGateway(partner: partner(identity)),
      bureau: BureauGateway(
        queries: partner(bureauQueries), files: partner(bureauFiles), settings: bureau,
        cipher: fileKey?.cipher
      ) { text in Data(try sign([UInt8](text))).base64EncodedString() },
      channel: payments,
      messenger: MessengerGateway(partner: partner(messenger)),
      recipients: RecipientGateway(sender: sender, endpoints: endpoints, sign: sign),
      packages: parcels ?? NoPackages(),
      disputes: DisputeGateway(partner: partner(bureauQueries), settings: bureau) { text in
        Data(try sign([UInt8](text))).base64EncodedString()
      }, statements: payments)
  }
}

/// No offline packages: for an installation that knows no partner's age key.
struct NoPackages: RecipientPort {
  func deliver(
    _ permit: consuming Permit, _ payload: SharePayload, on day: CivilDate
  ) async -> SendResult<ShareAnswer> { .notSent }
}
