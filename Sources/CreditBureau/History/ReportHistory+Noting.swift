public import CreditCore

/// What is known of stored records from elsewhere than the records themselves, such as a standing
/// kept beside the borrower: enough for the rules of one more record.
extension ReportHistory {
  /// Basic information of a person from a source is stored.
  public mutating func note(
    person: PersonIdentity, source: String, reportedOn: CivilDate
  ) {
    known.insert(person.key)
    persons["\(person.key)\u{1F}\(source)", default: [:]]["RptDate"] = reportedOn
  }

  /// An agreement is stored; the newest record of it is of this day.
  public mutating func note(agreement code: String, reportedOn: CivilDate, isEnded: Bool) {
    agreements[code] = (reportedOn, isEnded ? .ended : .inForce)
  }

  /// Records of an account are stored.
  ///
  /// - Parameter records: their report days, rising, each with the month told, if it told one.
  public mutating func note(
    account code: String, of type: AccountType,
    _ records: [(reportedOn: CivilDate, month: YearMonth?)], classifiedOn: CivilDate?,
    closedOn: CivilDate?, movedOutIn: YearMonth? = nil
  ) {
    var account = ReportedAccount(type)
    for record in records {
      account.reportDays.insert(record.reportedOn)
      if let month = record.month { account.months[month] = record.reportedOn }
    }
    account.classifiedOn = classifiedOn
    account.closedOn = closedOn
    account.transferredOutIn = movedOutIn
    if let movedOutIn { account.events[movedOutIn] = .transferredOut }
    accounts[code] = account
  }
}
