import CreditCore
import Gateways
import Sandbox
import Simulation

extension SandboxWorld {
  /// What the bureau holds under our codes, with the rows of one month, out of its own store.
  func held(in month: YearMonth) async throws(CommandFailure) -> HeldRecords {
    let path = "/sandbox/holdings/\(month)"
    let response = try? await client.send(HTTPRequest(.get, url(.bureau) + path))
    guard let body = response?.body, response?.status == 200,
      case .object(let root) = try? JSONParser.parse(body)
    else {
      throw CommandFailure(
        .unavailable, code: "sandbox.refused", title: "The sandbox bureau can't be read.",
        detail: path)
    }
    var held = HeldRecords()
    for account in Self.objects(root["accounts"]) {
      held.accounts[Self.text(account["code"])] = HeldAccount(
        type: Self.text(account["type"]), firstReportedOn: Self.text(account["firstReportedOn"]),
        closedOn: account["closedOn"].map { Self.text($0) },
        amount: Self.text(account["amount"]),
        movedOutIn: account["movedOutIn"].map { Self.text($0) },
        monthReportedOn: account["monthReportedOn"].map { Self.text($0) },
        month: Self.items(account["month"]))
    }
    for agreement in Self.objects(root["agreements"]) {
      held.agreements[Self.text(agreement["code"])] = HeldAgreement(
        reportedOn: Self.text(agreement["reportedOn"]), limit: Self.items(agreement["limit"]))
    }
    return held
  }

  private static func objects(_ node: JSONNode?) -> [[String: JSONNode]] {
    guard case .array(let list) = node else { return [] }
    return list.compactMap { if case .object(let object) = $0 { object } else { nil } }
  }

  private static func items(_ node: JSONNode?) -> [String: String] {
    guard case .object(let object) = node else { return [:] }
    return object.mapValues { text($0) }
  }

  private static func text(_ node: JSONNode?) -> String {
    if case .text(let text) = node { text } else { "" }
  }
}
