import BureauChecker

/// What the sandbox bureau holds about disputes: objections, marks, and its answers.
struct DisputeBook: Sendable {
  /// An objection as the bureau raises it.
  struct Objection: Codable, Sendable {
    let id: String
    let serial: String
    let begunOn: String
    let dueOn: String?
    let name: String
    let idNumber: String
    let item: String
    let text: String
    let businessCode: String?
    let occurredOn: String?
    /// Whether it will take the result.
    let takesResult: Bool?
    /// What was handed in with it, in Base64.
    let enclosure: String?
  }

  /// A mark on somebody's data.
  struct Mark: Sendable {
    let number: String
    let personKey: String
    let businessCode: String
    let text: String
    let addedOn: String
  }

  /// What was told about an objection.
  struct Result: Sendable {
    let operation: String
    let result: String
    let text: String
    /// What came with it, in Base64.
    let enclosure: String
  }

  private(set) var objections: [Objection] = []
  private(set) var results: [String: [Result]] = [:]
  private(set) var marks: [Mark] = []
  /// Answers by message id, so that a repeated message is answered as before.
  private(set) var answers: [String: String] = [:]
  private var markCount = 0

  mutating func raise(_ new: [Objection]) {
    for objection in new where !objections.contains(where: { $0.id == objection.id }) {
      objections.append(objection)
    }
  }

  /// Does what a message asks for, and keeps the answer.
  mutating func take(_ message: DisputeMessage) {
    guard answers[message.id] == nil else { return }
    answers[message.id] = answer(message)
  }

  private mutating func answer(_ message: DisputeMessage) -> String {
    let items = message.items
    switch message.operation {
    case "psGetToCheckObjReq": return pull(items)
    case "psObjCheckResultReq", "psObjCorrectResultReq":
      let id = items["ObjCheckID"] ?? ""
      guard objections.contains(where: { $0.id == id }) else { return DisputeReply.body("ABF003") }
      let code = items["CheckResult"] ?? items["CorrectResult"] ?? ""
      guard ["1", "2", "3"].contains(code) else { return DisputeReply.body("ABF003") }
      let text = items["CheckResultDesc"] ?? items["CorrectDesc"] ?? ""
      results[id, default: []].append(
        Result(
          operation: message.operation, result: code, text: text,
          enclosure: items["EnclosureInf"] ?? ""))
      return DisputeReply.body("AAA000")
    case "psObjCorrectResultQueryReq":
      guard let objection = objections.first(where: { $0.id == items["ObjCheckID"] }),
        results[objection.id] != nil
      else { return DisputeReply.body("AAA000") }
      return DisputeReply.body(
        "AAA000", [("CheckAcceptFlag", objection.takesResult ?? true ? "1" : "0")])
    case "psGetEncloReq":
      guard let objection = objections.first(where: { $0.id == items["ObjCheckID"] }),
        let enclosure = objection.enclosure
      else { return DisputeReply.body("ABF003") }
      return DisputeReply.body("AAA000", [("EnclosureInf", enclosure)])
    case "psAddTagReq":
      markCount += 1
      let number = "TAG-\(markCount)"
      marks.append(
        Mark(
          number: number,
          personKey: CheckedRecord.personKey(
            name: items["Name"] ?? "", type: items["IDType"] ?? "", number: items["IDNum"] ?? ""),
          businessCode: items["BusinessCode"] ?? "", text: items["ObjDesc"] ?? "",
          addedOn: message.day))
      return DisputeReply.body("AAA000", [("ServiceReturnCode", number)])
    case "psDelTagReq":
      let before = marks.count
      marks.removeAll { $0.number == items["ServiceReturnCode"] }
      return DisputeReply.body(marks.count < before ? "AAA000" : "ABF003")
    default: return DisputeReply.body("ABF003")
    }
  }

  /// The objections of a range of days that have no check result yet.
  private func pull(_ items: [String: String]) -> String {
    let (from, through) = (items["BeginDate"] ?? "", items["EndDate"] ?? "")
    let open = objections.filter {
      $0.begunOn >= from && $0.begunOn <= through && results[$0.id] == nil
    }
    return DisputeReply.body("AAA000", objections: open)
  }
}
