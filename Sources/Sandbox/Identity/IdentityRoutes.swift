import Hummingbird

/// The identity verifier's endpoints.
enum IdentityRoutes {
  private static let outcomes = ["passed", "failed", "unclear"]

  static func add(
    to router: Router<BasicRequestContext>, _ keeper: StateKeeper<IdentityState>
  ) {
    router.put("sandbox/people") { request, _ in
      await Endpoint.handle(request, limit: Endpoint.largeBody) { bytes in
        let people = try Endpoint.decode([IdentityState.Person].self, bytes)
        for outcome in people.compactMap(\.outcome) where !outcomes.contains(outcome) {
          throw Problem.badInput("outcome", "outcome is passed, failed or unclear.")
        }
        try await keeper.change(.people(people))
        return try .json(["people": people.count])
      }
    }
    router.post("identity/checks") { request, _ in
      await Endpoint.handle(request) { bytes in
        let check = try Endpoint.decode(IdentityState.Check.self, bytes)
        try Endpoint.require([
          ("messageID", check.messageID), ("name", check.name), ("idNumber", check.idNumber),
          ("phone", check.phone), ("bankCard", check.bankCard),
          ("livenessToken", check.livenessToken),
        ])
        let fingerprint = try Endpoint.canonical(check)
        let result = try await keeper.change { state in
          guard let known = state.answers[check.messageID] else {
            return .check(check, fingerprint: fingerprint)
          }
          guard known.fingerprint == fingerprint else { throw Problem.conflict }
          return nil
        } reply: { state, _ in
          state.answers[check.messageID]?.result
        }
        return try .json(result)
      }
    }
  }
}
