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

  static func add(
    to router: Router<BasicRequestContext>, _ keeper: StateKeeper<BureauState>,
    _ cipher: FileCipher?
  ) {
    BureauFileRoutes.add(to: router, keeper, cipher)
    DisputeRoutes.add(to: router, keeper)
    BureauHoldings.add(to: router, keeper)
    router.post("creditreference/v2/test/channel-query/ServiceAccept") { request, _ in
      await Endpoint.handle(request) { bytes in
        let refusal = QueryRefusal(code: "ABE003", text: "无操作权限")
        return try await withMishaps(keeper, refusal: soap(QueryReply.refusal(refusal))) {
          try await query(bytes, keeper)
        }
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
        let faults = try Endpoint.decode(BureauFaults.self, bytes)
        try await keeper.change(.faults(faults))
        return try .json(faults)
      }
    }
    router.get("sandbox/inquiries") { request, _ in
      await Endpoint.handle(request) { _ in
        try .json(await keeper.read { inquiryCounts($0.ledger) })
      }
    }
    router.get("sandbox/inquiries/:day") { request, context in
      let day = context.parameters.get("day") ?? ""
      return await Endpoint.handle(request) { _ in
        guard day.utf8.count == 10, ReportDay(day) != nil else {
          throw Problem.badInput("day", "day must be a day, YYYY-MM-DD.")
        }
        return try .json(
          await keeper.read { inquiryCounts($0.ledger.filter { $0.key == day }) })
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

  /// Does the work, unless something goes wrong before it, and lets go wrong what does after.
  static func withMishaps(
    _ keeper: StateKeeper<BureauState>, refusal: Reply, _ work: () async throws -> Reply
  ) async throws -> Reply {
    let (mishaps, delay) = try await keeper.change {
      let due = $0.faults.due
      return due.isEmpty ? nil : .mishaps(due)
    } reply: {
      ($1 ? $0.newestMishaps : [], $0.faults.delay)
    }
    if mishaps.contains(.slow) { try await Task.sleep(for: .milliseconds(delay)) }
    if mishaps.contains(.fail) { return .failed }
    if mishaps.contains(.refuse) { return refusal }
    return try await work().after(mishaps)
  }
}
