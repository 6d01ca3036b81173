import BureauChecker

/// A single credit report query (D101) as it came in, after its header and head were accepted.
struct CreditQuery: Codable, Sendable {
  /// 查询原因 codes.
  static let reasons: Set<String> = [
    "01", "02", "03", "08", "09", "16", "18", "19", "20", "21", "22", "23", "24", "25", "26",
  ]

  let messageID: String
  /// `yyyyMMddHHmmss` of the header; its day is the day of the inquiry.
  let time: String
  let organisation: String
  let receiver: String
  let name: String
  let idType: String
  let idNumber: String
  let reason: String
  /// The XML part: header time and signature may differ when a query is repeated.
  let content: String

  /// The day of the inquiry, `YYYY-MM-DD`.
  var date: String {
    let day = Array(time.utf8)
    let part = { (range: Range<Int>) in String(decoding: day[range], as: UTF8.self) }
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
  }

  var personKey: String {
    CheckedRecord.personKey(name: name, type: idType, number: idNumber)
  }
}
