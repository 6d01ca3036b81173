import CreditCore
import Testing

/// Every combination of what a request can bring along, over every scenario and purpose.
@Suite("Authentication data")
struct AuthenticationDataTests {
  /// The request with only those of its papers that `bits` keeps.
  private func thin(_ request: ShareRequest, _ bits: Int) -> ShareRequest {
    var request = request
    if bits & 1 != 0 { request.consents = [] }
    if bits & 2 != 0 { request.notice = nil }
    if bits & 4 != 0 { request.grant = nil }
    if bits & 8 != 0 { request.demand = nil }
    if bits & 16 != 0 { request.agreement = nil }
    if bits & 32 != 0 { request.approver = nil }
    if bits & 64 != 0 { request.method = .offline }
    if bits & 128 != 0 { request.adverse = true }
    if bits & 256 != 0 { request.categories = SharingCategory.allCases }
    return request
  }

  @Test("no combination of consents and papers lets a C3 field through")
  func never() throws {
    let sample = try SharingSample()
    let secrets: [ShareField] = [.password, .oneTimeCode, .faceTemplate, .cvn]
    for scenario in SharingScenario.allCases {
      var allowedWithout = 0
      let purposes = try #require(sample.register.rule(scenario)).purposes
      for purpose in purposes {
        var full = try sample.request(scenario)
        full.purpose = purpose
        for bits in 0..<512 {
          var request = thin(full, bits)
          if sample.register.check(request).allowed { allowedWithout += 1 }
          let plain = request.fields
          for secret in secrets {
            request.fields = plain + [secret]
            request.grant?.fields.insert(secret)
            request.agreement?.fields = Set(request.fields)
            let verdict = sample.register.check(request)
            if verdict.allowed || verdict.rule != "N70" || verdict.fields != [secret] {
              Issue.record("\(scenario) \(purpose) \(bits) lets \(secret) pass or misnames it")
            }
          }
        }
      }
      // The same requests without the secret are not all refused, so the field is what decides.
      #expect(allowedWithout > 0)
    }
  }
}
