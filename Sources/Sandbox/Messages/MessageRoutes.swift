import Hummingbird

/// The text message provider's endpoints.
enum MessageRoutes {
  private struct Accepted: Encodable {
    let accepted = true
    let at: String
  }

  private struct Count: Encodable {
    let count: Int
    let byTemplate: [String: Int]
  }

  static func add(to router: Router<BasicRequestContext>, _ keeper: StateKeeper<MessageState>) {
    router.post("messages") { request, _ in
      await Endpoint.handle(request) { bytes in
        let message = try Endpoint.decode(MessageState.Message.self, bytes)
        try Endpoint.require([
          ("messageID", message.messageID), ("phone", message.phone),
          ("template", message.template),
        ])
        let fingerprint = try Endpoint.canonical(message)
        let now = WallClock.text()
        let at = try await keeper.change { state in
          guard let known = state.byID[message.messageID] else {
            return .message(
              MessageState.Taken(message: message, fingerprint: fingerprint, at: now))
          }
          guard known.fingerprint == fingerprint else { throw Problem.conflict }
          return nil
        } reply: { state, _ in
          state.byID[message.messageID]?.at ?? now
        }
        return try .json(Accepted(at: at))
      }
    }
    router.get("sandbox/messages") { request, _ in
      let since = request.uri.queryParameters["since"].map(String.init) ?? ""
      return await Endpoint.handle(request) { _ in
        let count = await keeper.read {
          Count(count: $0.count(since: since), byTemplate: $0.countByTemplate)
        }
        return try .json(count)
      }
    }
  }
}
