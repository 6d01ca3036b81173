import CreditBureau
import CreditCore

/// What happens to an account beside its months: another code, events, corrections, deletions.
extension RandomAccount {
  /// Gives the account another code; its records must use it from now on.
  mutating func rename() -> CodeChangeRecord {
    let old = code
    code += "N"
    return CodeChangeRecord(of: .account, from: old, to: code)
  }

  /// What is said of it between its months at the beginning of this one, if anything.
  mutating func events(
    in month: YearMonth, using random: inout SeededRandom
  ) -> [SpecialEventRecord] {
    guard !isGone, let newest = records.last?.monthly?.month, newest < month else { return [] }
    if isOver {
      guard type == .creditCard, !kind.isDormant, random.chance(10) else { return [] }
      isOver = false
      isBad = false
      remaining = 4
      return [event(.cardRestarted, in: month, on: 1)]
    }
    if type == .creditCard, random.chance(5) {
      return withdrawn(event(.noBill, in: month, on: 2), using: &random)
    }
    // An account is only moved when it was reported last month.
    guard type == .nonRevolving, newest.adding(months: 1) == month, random.chance(3) else {
      return []
    }
    let events = withdrawn(event(.transferredOut, in: month, on: 3), using: &random)
    isOver = events.count == 1
    isGone = isOver
    return events
  }

  private mutating func event(
    _ type: SpecialEventType, in month: YearMonth, on day: Int
  ) -> SpecialEventRecord {
    lastEvent = month
    return SpecialEventRecord(
      accountCode: code, accountType: self.type, type: type, month: month,
      reportedOn: month.day(day))
  }

  /// The event, and sometimes its withdrawal on the day after.
  private func withdrawn(
    _ event: SpecialEventRecord, using random: inout SeededRandom
  ) -> [SpecialEventRecord] {
    guard random.chance(30) else { return [event] }
    var withdrawal = event
    withdrawal.isEffective = false
    withdrawal.reportedOn = event.reportedOn.adding(days: 1)
    return [event, withdrawal]
  }

  /// One segment of a record that was sent, told anew.
  func correction(using random: inout SeededRandom) -> SegmentCorrectionRecord? {
    guard !isGone, let record = records.randomElement(using: &random), let newest = records.last,
      let segment = newSegment(of: record, using: &random)
    else { return nil }
    let isOfNewest = [.base, .responsibleParties, .agreement, .originalCreditor]
      .contains(segment.kind)
    return SegmentCorrectionRecord(
      accountCode: code, reportedOn: isOfNewest ? newest.reportedOn : record.reportedOn,
      accountType: type, segment: segment)
  }

  private func newSegment(
    of record: AccountRecord, using random: inout SeededRandom
  ) -> SegmentCorrectionRecord.Segment? {
    var choices: [SegmentCorrectionRecord.Segment] = [
      .base(frame.person, manager: frame.provider)
    ]
    if type != .collection { choices.append(.responsibleParties([kind.guarantor(code)])) }
    if let agreementCode { choices.append(.agreement(agreementCode)) }
    if var terms = record.terms, type != .collection {
      terms.applicationArea = "330105"
      choices.append(.terms(terms))
    }
    if let monthly = newMonth(of: record) { choices.append(.monthly(monthly)) }
    if var recovery = record.recovery {
      recovery.repaid += 1
      choices.append(.recovery(recovery))
    }
    if let collection = record.collection { choices.append(.collection(collection)) }
    if var creditor = record.originalCreditor {
      creditor.debt = .other
      choices.append(.originalCreditor(creditor))
    }
    if var line = record.instalmentLine {
      line.limit += 1000
      choices.append(.instalmentLine(line))
    }
    if !record.specialTransactions.isEmpty {
      choices.append(
        .specialTransactions(
          record.specialTransactions.map { transaction in
            var changed = transaction
            changed.amount += 1
            return changed
          }))
    }
    return choices.randomElement(using: &random)
  }

  /// The record's month with another amount repaid; only the newest record of a month can be
  /// corrected.
  private func newMonth(of record: AccountRecord) -> MonthlyPerformance? {
    guard var monthly = record.monthly,
      records.last(where: { $0.monthly?.month == monthly.month })?.reportedOn == record.reportedOn
    else { return nil }
    // The closing of an account that was opened again stays as it is.
    guard monthly.status != .closed || record == records.last else { return nil }
    monthly.repaid += 1
    return monthly
  }

  /// Takes this month's record back, and what is sent in its place.
  mutating func redo(
    in month: YearMonth
  ) -> (deletion: SegmentDeletionRecord, record: AccountRecord)? {
    // What else the day's report held would stay, and so would the day.
    guard !isGone, var record = records.last, record.reportTime == .monthEnd,
      record.monthly?.month == month, record.specialTransactions.isEmpty,
      record.instalmentLine == nil, lastEvent != month
    else { return nil }
    record.monthly?.repaid += 7
    records[records.count - 1] = record
    let deletion = SegmentDeletionRecord(
      .account(.monthly), of: code, from: record.reportedOn, through: record.reportedOn)
    return (deletion, record)
  }

  /// Takes back everything that was said about it.
  mutating func delete() -> EntireDeletionRecord {
    isOver = true
    isGone = true
    return .account(code: code)
  }
}
