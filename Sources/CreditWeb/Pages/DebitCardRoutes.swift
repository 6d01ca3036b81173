import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The cards that are debited and their order (H22): a page with forms, and the same for programs.
struct DebitCardRoutes: Sendable {
  let platform: Platform
  let site: PageFrame.Site

  func add(to router: Router<AppContext>) {
    let page = "/borrowers/:reference/debit-cards"
    router.get("\(page)") { request, context in
      try await DebitCardPage.load(try context.borrower(), platform)
        .response(PageFrame(site: site, request))
    }
    router.post("\(page)") { request, context in
      let (id, form) = (try context.borrower(), try await FormFields(request))
      guard let number = form["number"].flatMap({ Int64($0) }),
        let key = RequestKey("debit-card-\(number)", body: form.bytes)
      else { throw Problem.field("number") }
      try await platform.addDebitCard(form["bankCard"] ?? "", of: id, key: key)
      return back(request, id)
    }
    router.post("\(page)/removal") { request, context in
      let (id, form) = (try context.borrower(), try await FormFields(request))
      guard let card = form["card"].flatMap({ Int64($0) }) else { throw Problem.field("card") }
      try await platform.perform(.card(.remove(card)), on: id)
      return back(request, id)
    }
    router.post("\(page)/order") { request, context in
      let (id, form) = (try context.borrower(), try await FormFields(request))
      try await platform.perform(.card(.order(try order(form["order"] ?? ""))), on: id)
      return back(request, id)
    }
    addAPI(to: router)
  }

  private func addAPI(to router: Router<AppContext>) {
    let base = "/v1/borrowers/:reference/debit-cards"
    router.get("\(base)") { _, context in
      let id = try context.borrower()
      guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
      return reply(state)
    }
    router.post("\(base)") { request, context in
      let id = try context.borrower()
      let body = try await JSONBody(request, fields: ["bankCard"])
      let performed = try await platform.addDebitCard(
        try body.text("bankCard"), of: id, key: try body.key(request))
      return reply(performed.state, status: .created)
    }
    router.post("\(base)/order") { request, context in
      let id = try context.borrower()
      let body = try await JSONBody(request, fields: ["order"])
      guard try await platform.borrower(id) != nil else { throw Problem.unknownBorrower }
      let performed = try await platform.perform(
        .card(.order(try order(try body.text("order")))), on: id, key: try body.key(request))
      return reply(performed.state, status: .created)
    }
    router.post("\(base)/:number/removal") { request, context in
      let (id, number) = (try context.borrower(), try context.number("number"))
      let body = try await JSONBody(request, fields: [])
      guard try await platform.borrower(id) != nil else { throw Problem.unknownBorrower }
      let performed = try await platform.perform(
        .card(.remove(number)), on: id, key: try body.key(request))
      return reply(performed.state, status: .created)
    }
  }

  /// Numbers with commas between them, such as `2,1`.
  private func order(_ text: String) throws -> [Int64] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int64($0) }
    guard (1...9).contains(parts.count), numbers.count == parts.count else {
      throw Problem.field("order")
    }
    return numbers
  }

  /// The cards by number and standing; never a card's own digits.
  private func reply(
    _ state: Borrower, status: HTTPResponse.Status = .ok
  ) -> Response {
    let cards = state.debitCards
    let json = JSONWriter.object { json in
      json.field("order", cards.order.map { "\($0)" }.joined(separator: ","))
      json.list("cards", cards.added) { card, json in
        json.field("number", card.ordinal)
        json.field("standing", card.standing.rawValue)
        json.field("addedOn", card.addedOn)
      }
    }
    return .bytes(json, type: "application/json", status: status)
  }

  private func back(_ request: Request, _ id: StreamID) -> Response {
    let path = "/borrowers/\(Reference.borrower(id))/debit-cards"
    return Response(
      status: .seeOther, headers: [.location: PageFrame(site: site, request).link(path)])
  }
}
