public import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird
import NIOCore

/// What a borrower takes away, looks up and switches (N46, N50, N59): behind the same access as the
/// page.
struct ExportRoutes: Sendable {
  let platform: Platform
  let site: PageFrame.Site
  let texts: [String: BilingualText]
  /// Makes the signed consent record; `nil` where the server has no log.
  let consentRecord: ConsentRecordMaker?

  func add(to router: Router<AppContext>) {
    router.get("/v1/borrowers/:reference/export") { _, context in
      try await copy(try context.borrower())
    }
    router.get("/v1/borrowers/:reference/disclosures") { request, context in
      try await disclosures(request, try context.borrower())
    }
    router.get("/v1/borrowers/:reference/consent-record") { _, context in
      try await record(try context.borrower())
    }
    router.get("/borrowers/:reference/recipients") { request, context in
      try await recipients(request, try context.borrower())
    }
    router.post("/borrowers/:reference/sharing") { request, context in
      try await choose(request, try context.borrower())
    }
    router.post("/borrowers/:reference/grants/end") { request, context in
      try await endGrant(request, try context.borrower())
    }
  }

  /// The copy of everything (查阅复制).
  private func copy(_ id: StreamID) async throws -> Response {
    let texts = texts
    let copy = try await DataCopy(of: id, from: platform) {
      DecisionWords.text($0, model: texts)
    }
    let name = "tallystick-\(Reference.borrower(id)).json"
    return .attachment(name, type: "application/json") { send in
      var copy = copy
      while let part = try await copy.next() { try await send(part) }
    }
  }

  private func disclosures(_ request: Request, _ id: StreamID) async throws -> Response {
    let query = try DisclosureQuery(request)
    let asked = request.uri.queryParameters["format"].map(String.init) ?? "json"
    guard let format = DisclosureExport.Format(rawValue: asked) else {
      throw Problem.field("format")
    }
    let export = try await DisclosureExport(of: id, query.filter, as: format, from: platform)
    let name = "tallystick-\(Reference.borrower(id))-recipients.\(format.rawValue)"
    return .attachment(name, type: format.mediaType) { send in
      var export = export
      while let part = try await export.next() { try await send(part) }
    }
  }

  private func record(_ id: StreamID) async throws -> Response {
    guard let consentRecord else { throw Problem.unknownAddress }
    let bytes = try await consentRecord(id)
    return .attachment(
      "tallystick-\(Reference.borrower(id))-consents.json", type: "application/ld+json"
    ) { send in try await send(bytes) }
  }

  private func recipients(_ request: Request, _ id: StreamID) async throws -> Response {
    let query = try DisclosureQuery(request)
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let found: [FoundDisclosure]
    do {
      found = try await platform.store.fetch(
        DisclosureSearch(
          id: id, filter: query.filter, before: query.before, limit: RecipientsPage.length))
    } catch {
      throw PlatformError.store(error)
    }
    return RecipientsPage(state: state, register: platform.register, query: query, found: found)
      .response(PageFrame(site: site, request))
  }

  /// One switch of the sharing section.
  private func choose(_ request: Request, _ id: StreamID) async throws -> Response {
    let form = try await ChoiceForm(request)
    guard let scenario = form["scenario"].flatMap(SharingScenario.init) else {
      throw Problem.field("scenario")
    }
    guard let recipient = form["recipient"].flatMap(DisclosureQuery.recipient) else {
      throw Problem.field("recipient")
    }
    let choice = SharingChoice(scenario: scenario, recipient: recipient)
    guard SharingOffer(choice, platform.register) != nil else { throw Problem.field("recipient") }
    let command: BorrowerCommand
    switch form["choice"] {
    case "on": command = .allowSharing(choice)
    case "off": command = .stopSharing(choice)
    default: throw Problem.field("choice")
    }
    // Tapping twice is no fault: what is so already stays so.
    try await perform(command, on: id, unless: [.consentKnown, .consentUnknown])
    return backToSwitches(request, id)
  }

  private func endGrant(_ request: Request, _ id: StreamID) async throws -> Response {
    let form = try await ChoiceForm(request)
    guard let grant = form["grant"].flatMap({ Int64($0) }), grant > 0 else {
      throw Problem.field("grant")
    }
    try await perform(.endGrant(grant), on: id, unless: [.consentUnknown])
    return backToSwitches(request, id)
  }

  private func perform(
    _ command: BorrowerCommand, on id: StreamID, unless known: Set<Refusal>
  ) async throws {
    do {
      try await platform.perform(command, on: id)
    } catch .refused(let refusal) where known.contains(refusal) {
      return
    }
  }

  private func backToSwitches(_ request: Request, _ id: StreamID) -> Response {
    let frame = PageFrame(site: site, request)
    let path = frame.link("/borrowers/" + Reference.borrower(id)) + "#" + SharingSection.anchor
    return Response(status: .seeOther, headers: [.location: path])
  }
}

/// Makes a borrower's signed consent record.
public typealias ConsentRecordMaker = @Sendable (StreamID) async throws -> [UInt8]
