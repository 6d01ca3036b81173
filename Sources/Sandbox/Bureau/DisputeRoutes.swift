import BureauChecker
import Hummingbird

/// The sandbox bureau's endpoints for disputes and marks.
enum DisputeRoutes {
  private struct MarkLine: Encodable {
    let number: String
    let businessCode: String
    let text: String
    let addedOn: String
  }

  private struct ResultLine: Encodable {
    let objection: String
    let operation: String
    let result: String
    let text: String
    let enclosure: String
  }

  static func add(to router: Router<BasicRequestContext>, _ keeper: StateKeeper<BureauState>) {
    router.post("creditreference/v2/test/objection/ServiceAccept") { request, _ in
      await Endpoint.handle(request) { try await take($0, keeper) }
    }
    // Raises objections.
    router.put("sandbox/objections") { request, _ in
      await Endpoint.handle(request) { bytes in
        let objections = try Endpoint.decode([DisputeBook.Objection].self, bytes)
        guard objections.count <= 1_000 else {
          throw Problem.badInput("objections", "Send at most 1,000 objections at a time.")
        }
        for objection in objections {
          try Endpoint.require([
            ("id", objection.id), ("serial", objection.serial), ("name", objection.name),
            ("idNumber", objection.idNumber), ("item", objection.item),
          ])
          guard ReportDay(objection.begunOn) != nil else {
            throw Problem.badInput("begunOn", "begunOn must be a day, YYYY-MM-DD.")
          }
        }
        try await keeper.change(.objections(objections))
        return try .json(["objections": objections.count])
      }
    }
    router.get("sandbox/marks") { request, _ in
      await Endpoint.handle(request) { _ in
        try .json(
          await keeper.read {
            $0.disputes.marks.map {
              MarkLine(
                number: $0.number, businessCode: $0.businessCode, text: $0.text,
                addedOn: $0.addedOn)
            }
          })
      }
    }
    router.get("sandbox/results") { request, _ in
      await Endpoint.handle(request) { _ in
        try .json(
          await keeper.read { state in
            state.disputes.results.sorted { $0.key < $1.key }.flatMap { id, results in
              results.map {
                ResultLine(
                  objection: id, operation: $0.operation, result: $0.result, text: $0.text,
                  enclosure: $0.enclosure)
              }
            }
          })
      }
    }
  }

  private static func take(
    _ bytes: [UInt8], _ keeper: StateKeeper<BureauState>
  ) async throws -> Reply {
    let message: DisputeMessage
    do throws(QueryRefusal) {
      message = try DisputeMessage(envelope: bytes)
    } catch {
      let root = XMLTree.parse(bytes)
      let operation =
        DisputeMessage.operations.keys.first { root?.descendant($0) != nil }
        ?? "psGetToCheckObjReq"
      return soap(DisputeReply.refusal(error, operation: operation))
    }
    let answer = try await keeper.change { state in
      state.disputes.answers[message.id] == nil ? .dispute(message) : nil
    } reply: { state, _ in
      state.disputes.answers[message.id]
    }
    guard let answer else { throw Problem.fault }
    return soap(DisputeReply.envelope(answer, to: message))
  }

  private static func soap(_ bytes: [UInt8]) -> Reply {
    Reply(contentType: "text/xml; charset=utf-8", bytes: bytes)
  }
}
