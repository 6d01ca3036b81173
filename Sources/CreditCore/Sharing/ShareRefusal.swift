/// Why a share is refused.
struct ShareRefusal: Error {
  var rule: String
  var reason: String
  var fields: [ShareField]

  init(_ rule: String, _ reason: String, _ fields: [ShareField] = []) {
    self.rule = rule
    self.reason = reason
    self.fields = fields
  }
}
