extension Dispute {
  /// Days until the answer is due; negative once it is late.
  public func daysLeft(on day: CivilDate) -> Int64 { Int64(day.days(to: answerBy)) }

  /// The alarm that stands on a day: the smallest limit that is reached, −1 once it is late, `nil`
  /// while there is time or when the answer was given.
  ///
  /// - Parameter limits: days left at which the staff is alarmed.
  public func alarm(on day: CivilDate, _ limits: [Int64]) -> Int64? {
    guard isAwaitingAnswer else { return nil }
    let left = daysLeft(on: day)
    if left < 0 { return -1 }
    return limits.filter { $0 >= left }.min()
  }

  /// The days of alarms that are still to come.
  func alarmDays(_ limits: [Int64]) -> [CivilDate] {
    guard isAwaitingAnswer else { return [] }
    return (limits + [-1]).filter { limit in alarmed.map { limit < $0 } ?? true }
      .map { answerBy.adding(days: -Int($0)) }
  }
}
