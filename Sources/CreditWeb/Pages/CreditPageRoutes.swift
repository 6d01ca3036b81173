import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The form with which a borrower has a credit balance paid back. Sending it twice pays once.
struct CreditPageRoutes: Sendable {
  let platform: Platform
  let site: PageFrame.Site

  func add(to router: Router<AppContext>) {
    router.post("/borrowers/:reference/credit-payout") { request, context in
      try await payOut(request, try context.borrower())
    }
  }

  private func payOut(_ request: Request, _ id: StreamID) async throws -> Response {
    let form = try await FormFields(request)
    guard let number = form["number"].flatMap({ Int64($0) }), number > 0 else {
      throw Problem.field("number")
    }
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    guard let contract = state.contract(form["contract"]),
      let key = RequestKey("credit-payout-\(contract)-\(number)", body: form.bytes)
    else { throw Problem.field("contract") }
    let day = platform.clock.businessDate
    let credit = state.position(of: contract, on: day)?.credit ?? .zero
    try await platform.perform(
      .refundCredit(contract: contract, amount: credit), on: id, key: key)
    let path = PageFrame(site: site, request).link("/borrowers/" + Reference.borrower(id))
    return Response(status: .seeOther, headers: [.location: path + "#" + DebtSection.anchor])
  }
}

extension Borrower {
  /// The contract with this reference.
  func contract(_ reference: String?) -> Int64? {
    ([purchaseLine?.ordinal].compactMap { $0 } + loans.map(\.ordinal)).first {
      Reference.contract(id, $0) == reference
    }
  }
}
