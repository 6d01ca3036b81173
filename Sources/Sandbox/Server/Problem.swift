import Hummingbird

/// An error as a problem document (RFC 9457) with a stable code.
struct Problem: Error, Codable, Sendable {
  let status: Int
  let code: String
  let title: String
  let detail: String

  static func badInput(_ field: String, _ detail: String) -> Problem {
    Problem(
      status: 400, code: "input.\(field)", title: "The request can't be used.", detail: detail)
  }

  static func unknown(_ what: String) -> Problem {
    Problem(
      status: 404, code: "\(what).unknown", title: "Not found.",
      detail: "There is no such \(what). Check the id.")
  }

  static let conflict = Problem(
    status: 409, code: "message.conflict", title: "The message id was used for another request.",
    detail: "Send a new request under a new messageID; repeat an old one unchanged.")

  static let tooLarge = Problem(
    status: 413, code: "body.too-large", title: "The body is too large.",
    detail: "Send less: 64 KiB; seeds, shares and report files 64 MiB.")

  static let fault = Problem(
    status: 500, code: "sandbox.fault", title: "The sandbox could not keep the change.",
    detail: "Nothing was changed. Check that its folder can be written.")
}
