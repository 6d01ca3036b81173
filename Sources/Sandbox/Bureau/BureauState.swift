import BureauChecker
import Foundation

/// What the sandbox bureau holds: seeded people, reported records, inquiries and its answers.
struct BureauState: SandboxState {
  /// 机构类型 of whoever reports to and queries the sandbox: 24 消费金融公司.
  static let ownInstitutionType = "24"

  struct Upload: Codable, Sendable {
    let name: String
    let businessDate: String
    /// The compressed file, decrypted.
    let content: Data
    /// Whose data they are, and who handed them in, by the sender's word.
    var owner: String?
    var submittedBy: String?
  }

  enum Change: Codable, Sendable {
    case people([SeededPerson])
    case query(CreditQuery)
    case report(Upload)
    case faults(BureauFaults)
    case busy
    case objections([DisputeBook.Objection])
    case dispute(DisputeMessage)
    case mishaps([BureauMishap])
    /// A business day came: what is too old is taken out.
    case day(String)
  }

  struct Answer: Sendable {
    let content: String
    let message: String
    let isDropped: Bool
  }

  struct Processed: Sendable {
    let upload: Upload
    let feedback: FeedbackFile
    let isRefused: Bool
    let isDropped: Bool
  }

  private(set) var disputes = DisputeBook()
  private(set) var seeded: [String: SeededPerson] = [:]
  private(set) var database = BureauDatabase()
  private(set) var inquiries: [String: [SeededPerson.Inquiry]] = [:]
  private(set) var answers: [String: Answer] = [:]
  private(set) var processed: [String: Processed] = [:]
  /// Message ids of the queries by day, then institution.
  private(set) var ledger: [String: [String: [String]]] = [:]
  private(set) var faults = BureauFaults()
  /// What went wrong with the newest message.
  private(set) var newestMishaps: [BureauMishap] = []

  init() {}

  mutating func apply(_ change: Change) {
    switch change {
    case .people(let people):
      for person in people {
        let key = CheckedRecord.personKey(
          name: person.name, type: "10", number: person.idNumber)
        seeded[key] = person
      }
    case .query(let query): answer(query)
    case .report(let upload): take(upload)
    case .faults(let new): faults = new
    case .busy: _ = Self.use(&faults.busyQueries)
    case .objections(let objections): disputes.raise(objections)
    case .dispute(let message): disputes.take(message)
    case .mishaps(let mishaps):
      for mishap in mishaps { faults.happened(mishap) }
      newestMishaps = mishaps
    case .day(let day): database.ageOut(on: day)
    }
  }

  private mutating func answer(_ query: CreditQuery) {
    database.ageOut(on: query.date)
    let history = PersonHistory(key: query.personKey, in: self)
    let report = history.isBlank ? nil : CreditReport(history, query, number: answers.count + 1).xml
    answers[query.messageID] = Answer(
      content: query.content, message: QueryReply.answer(to: query, report: report),
      isDropped: Self.use(&faults.dropReplies))
    inquiries[query.personKey, default: []].append(
      SeededPerson.Inquiry(
        date: query.date, institution: query.organisation,
        institutionType: Self.ownInstitutionType, reason: query.reason))
    ledger[query.date, default: [:]][query.organisation, default: []].append(query.messageID)
  }

  private mutating func take(_ upload: Upload) {
    let plain = Gzip.decompress(Array(upload.content), limit: Endpoint.largeBody * 16) ?? []
    let report = ReportFileChecker(today: upload.businessDate)
      .check(plain, name: upload.name, database: &database)
    processed[upload.name] = Processed(
      upload: upload, feedback: FeedbackFile(for: report), isRefused: report.isFileRefused,
      isDropped: Self.use(&faults.dropReplies))
  }

  private static func use(_ count: inout Int?) -> Bool {
    guard let left = count, left > 0 else { return false }
    count = left - 1
    return true
  }
}
