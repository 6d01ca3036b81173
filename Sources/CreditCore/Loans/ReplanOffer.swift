/// What a new plan would ask for: shown before the borrower agrees to it (N2).
public struct ReplanOffer: Hashable, Sendable {
  public var replan: Replan
  /// What is to come by it.
  public var instalments: [Instalment]
  /// Interest so far, asked for with the first of them.
  public var interestSoFar: Money

  /// Everything that is to come, if it is paid on its days: what the borrower confirms.
  public var total: Money { instalments.lazy.map(\.total).sum() + interestSoFar }
  /// The interest in it.
  public var interest: Money { instalments.lazy.map(\.interest).sum() + interestSoFar }
}

extension Loan {
  /// The plan that a wish would give on a day.
  ///
  /// - Throws: why it can't be had.
  public func offer(
    _ wish: ReplanWish, on day: CivilDate, _ terms: CashTerms
  ) throws(Refusal) -> ReplanOffer {
    guard isActive, badDebt == nil else { throw .contractUnknown }
    guard let position = try? position(on: day), let plan = try? plan(on: day) else {
      throw .contractUnknown
    }
    guard position.daysOverdue == 0 else { throw .ownOverdue }
    let coming = plan.map(\.dueOn).filter { $0 > day }
    guard position.notYetDue.isPositive, let first = coming.first, let last = coming.last else {
      throw .nothingToReplan
    }
    let dueOn = try days(wish, coming, first, on: day, terms)
    guard
      let schedule = try? self.terms.schedule(
        of: position.notYetDue, from: day, dueOn: dueOn)
    else { throw .replanNotOffered }
    let end = dueOn.last ?? last
    let replan = Replan(
      reason: wish.reason, dueOn: dueOn,
      months: wish.isExtension ? Int64(last.month.months(to: end.month)) : 0)
    return ReplanOffer(
      replan: replan, instalments: schedule.instalments, interestSoFar: position.accrued)
  }

  private func days(
    _ wish: ReplanWish, _ coming: [CivilDate], _ first: CivilDate, on day: CivilDate,
    _ terms: CashTerms
  ) throws(Refusal) -> [CivilDate] {
    switch wish {
    case .extend(let months):
      let before = replans(.extension)
      guard months >= 1, Int64(before.count) < terms.extensions.count,
        before.lazy.map(\.months).reduce(0, +) + months <= terms.extensions.months
      else { throw .replanNotOffered }
      return coming.map { $0.month.adding(months: Int(months)).day(dueDay) }
    case .moveDueDay(let wanted):
      let newest = changes.last { $0.what.replan?.reason == .dueDay }?.on
      guard terms.dueDays.contains(wanted), Int(wanted) != dueDay,
        newest.map({ $0.days(to: day) >= Int(terms.dueDayPauseDays) }) ?? true
      else { throw .replanNotOffered }
      let same = first.month.day(Int(wanted))
      let start = same >= first ? first.month : first.month.adding(months: 1)
      return coming.indices.map { start.adding(months: $0).day(Int(wanted)) }
    case .lowerInstalments:
      guard coming.count > 1, self.terms.method != .bullet else { throw .nothingToReplan }
      return coming
    }
  }

  /// The day of the month on which instalments are due, as agreed on last.
  private var dueDay: Int {
    let moved = replans(.dueDay).last?.dueOn.map(\.components.2).max()
    return moved ?? (startedOn ?? drawnOn).components.2
  }

  private func replans(_ reason: ReplanReason) -> [Replan] {
    changes.compactMap(\.what.replan).filter { $0.reason == reason }
  }
}

extension Borrower {
  /// The cost table of a new plan of a loan, as of today (N2, J3).
  public func costTable(
    ofPlan wish: ReplanWish, of contract: Int64, _ context: Context
  ) throws(Refusal) -> CostTable {
    let day = context.businessDate
    guard let loan = loan(contract) else { throw .contractUnknown }
    let offer = try loan.offer(wish, on: day, context.policy.cash)
    let lenders = CostLender.all(
      loan.parts.map { ($0.funder, $0.perMillion) }, context.register)
    guard
      let table = CostTable(
        replan: offer, of: loan, on: day, lenders: lenders)
    else { throw .replanNotOffered }
    return table
  }
}

extension LoanChangeKind {
  var replan: Replan? { if case .replanned(let replan) = self { replan } else { nil } }
}

extension ReplanWish {
  fileprivate var isExtension: Bool { if case .extend = self { true } else { false } }

  fileprivate var reason: ReplanReason {
    switch self {
    case .extend: .extension
    case .moveDueDay: .dueDay
    case .lowerInstalments: .lowerInstalments
    }
  }
}
