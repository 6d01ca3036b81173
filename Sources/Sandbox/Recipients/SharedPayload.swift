/// The payload of a share, as the sender wrote it.
struct SharedPayload: Codable, Sendable {
  struct Field: Codable, Sendable {
    let field: String
    let value: String
  }

  let version: Int
  let sender: String
  let recipient: String
  let scenario: String
  let purpose: String
  let ground: String
  let subject: String
  let fields: [Field]
}
