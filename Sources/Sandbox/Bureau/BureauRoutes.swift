import BureauChecker
import Foundation
import Hummingbird

/// The sandbox bureau's endpoints.
enum BureauRoutes {
  private struct InquiryCount: Encodable {
    let date: String
    let institution: String
    let count: Int
    let messageIDs: [String]
  }

  static func add(to router: Router<BasicRequestContext>, _ keeper: StateKeeper<BureauState>) {
    router.post("creditreference/v2/test/channel-query/ServiceAccept") { request, _ in
      await Endpoint.handle(request) { try await query($0, keeper) }
    }
    router.post("reports/:name") { request, context in
      let name = context.parameters.get("name") ?? ""
      let day = request.headers[.businessDate] ?? ""
      return await Endpoint.handle(request, limit: Endpoint.largeBody) { bytes in
        let upload = BureauState.Upload(name: name, businessDate: day, content: Data(bytes))
        return try await report(upload, keeper)
      }
    }
    router.put("sandbox/people") { request, _ in
      await Endpoint.handle(request, limit: Endpoint.largeBody) { bytes in
        let people = try Endpoint.decode([SeededPerson].self, bytes)
        guard people.count <= 10_000 else {
          throw Problem.badInput("people", "Send at most 10,000 people at a time.")
        }
        for person in people { try person.check() }
        try await keeper.change(.people(people))
        return try .json(["people": people.count])
      }
    }
    router.put("sandbox/faults") { request, _ in
      await Endpoint.handle(request) { bytes in
        let faults = try Endpoint.decode(BureauState.Faults.self, bytes)
        try await keeper.change(.faults(faults))
        return try .json(faults)
      }
    }
    router.get("sandbox/inquiries") { request, _ in
      await Endpoint.handle(request) { _ in
        try .json(await keeper.read { inquiryCounts($0.ledger) })
      }
    }
    router.get("sandbox/records") { request, _ in
      await Endpoint.handle(request) { _ in try .json(await keeper.read { $0.database.counts }) }
    }
  }

  private static func inquiryCounts(_ ledger: [String: [String: [String]]]) -> [InquiryCount] {
    ledger.sorted { $0.key < $1.key }.flatMap { date, institutions in
      institutions.sorted { $0.key < $1.key }.map { institution, ids in
        InquiryCount(date: date, institution: institution, count: ids.count, messageIDs: ids)
      }
    }
  }

  private static func query(
    _ bytes: [UInt8], _ keeper: StateKeeper<BureauState>
  ) async throws -> Reply {
    guard let message = XMLTree.parse(bytes)?.descendant("querymessage")?.text else {
      throw Problem.badInput("querymessage", "Send a SOAP envelope with psCreditReportQueryReq.")
    }
    let query: CreditQuery
    do throws(QueryRefusal) {
      query = try QueryMessage.parse(message)
    } catch {
      return soap(QueryReply.refusal(error))
    }
    let (answer, isNew) = try await keeper.change { state in
      guard let known = state.answers[query.messageID] else {
        return (state.faults.busyQueries ?? 0) > 0 ? .busy : .query(query)
      }
      guard known.content == query.content else { throw Problem.conflict }
      return nil
    } reply: {
      ($0.answers[query.messageID], $1)
    }
    guard let answer else {
      return soap(QueryReply.refusal(QueryRefusal(code: "ATO001", text: "系统繁忙")))
    }
    return isNew && answer.isDropped ? .dropped : soap(answer.message)
  }

  private static func soap(_ message: String) -> Reply {
    Reply(contentType: "text/xml; charset=utf-8", bytes: QueryReply.envelope(message))
  }

  private static func report(
    _ upload: BureauState.Upload, _ keeper: StateKeeper<BureauState>
  ) async throws -> Reply {
    guard upload.businessDate.utf8.count == 10, ReportDay(upload.businessDate) != nil else {
      throw Problem.badInput("X-Business-Date", "X-Business-Date must be a day, YYYY-MM-DD.")
    }
    let limit = Endpoint.largeBody * 16
    guard let plain = Gzip.decompress(Array(upload.content), limit: limit) else {
      return feedback(FeedbackFile.notDecompressed(name: upload.name))
    }
    let (done, isNew) = try await keeper.change { state in
      guard let known = state.processed[upload.name], !known.isRefused else {
        return .report(upload)
      }
      return nil
    } reply: {
      ($0.processed[upload.name], $1)
    }
    guard let done else { throw Problem.fault }
    if isNew { return done.isDropped ? .dropped : feedback(done.feedback) }
    guard Gzip.decompress(Array(done.upload.content), limit: limit) == plain else {
      return feedback(FeedbackFile.nameRepeated(name: upload.name))
    }
    return feedback(done.feedback)
  }

  private static func feedback(_ file: FeedbackFile) -> Reply {
    Reply(
      contentType: "application/gzip", headers: ["X-Feedback-Name": file.name],
      bytes: Gzip.compress(file.bytes))
  }
}
