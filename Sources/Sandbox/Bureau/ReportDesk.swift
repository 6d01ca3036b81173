public import BureauChecker
import Foundation

/// The bureau's reports without its server, for a simulation that runs in one process: the same
/// documents, made out of what was seeded and reported.
public struct ReportDesk: Sendable {
  /// One query, as the bureau reads it.
  public struct Query: Sendable {
    public var name: String
    public var idNumber: String
    public var messageID: String
    /// `yyyyMMddHHmmss`.
    public var time: String
    public var organisation: String
    /// 查询原因.
    public var reason: String

    public init(
      name: String, idNumber: String, messageID: String, time: String, organisation: String,
      reason: String
    ) {
      self.name = name
      self.idNumber = idNumber
      self.messageID = messageID
      self.time = time
      self.organisation = organisation
      self.reason = reason
    }
  }

  private let people: [String: SeededPerson]

  /// - Parameter people: the histories, in the form of `PUT /sandbox/people`.
  /// - Throws: when it has another form.
  public init(people: [UInt8]) throws {
    let list = try JSONDecoder().decode([SeededPerson].self, from: Data(people))
    self.people = Dictionary(
      list.map {
        (CheckedRecord.personKey(name: $0.name, type: "10", number: $0.idNumber), $0)
      }
    ) { first, _ in first }
  }

  /// The report about a person.
  ///
  /// - Returns: `nil` of somebody about whom nothing is held (白户).
  public func report(_ query: Query, from database: BureauDatabase) -> [UInt8]? {
    let asked = CreditQuery(
      messageID: query.messageID, time: query.time, organisation: query.organisation,
      receiver: "", name: query.name, idType: "10", idNumber: query.idNumber,
      reason: query.reason, content: "")
    let history = PersonHistory(
      key: asked.personKey, seed: people[asked.personKey], database, inquiries: [], marks: [])
    return history.isBlank ? nil : Array(CreditReport(history, asked, number: 1).xml.utf8)
  }
}
