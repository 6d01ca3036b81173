extension Borrower {
  /// The day up to which the books know of a contract: the newest one that was booked or closed.
  public func bookedThrough(_ servicing: Servicing) -> CivilDate {
    max(servicing.bookedOn, closedDay)
  }

  /// What the books hold of every contract beside its postings, as they know it: a pure function of
  /// the state, good until the next day on which something is due (``wakesOn(_:)``).
  public var bookLines: [BookLine] {
    (loans.filter(\.isActive).flatMap(lines) + (purchaseLine.map(lines) ?? [])).merged
  }

  /// What changed in the lines from one state to the next. Lines that were told before are taken
  /// back from the day of the new ones on; earlier days stay as they were.
  public static func bookLines(from before: Borrower?, to after: Borrower) -> [BookLine] {
    var changes: [BookLine] = []
    let isClosed = before?.closedDay != after.closedDay
    for loan in after.loans {
      let known = before?.loan(loan.ordinal)
      guard isClosed || known != loan, known?.isActive ?? false || loan.isActive else { continue }
      changes += BookLine.change(
        from: known.flatMap { known in before?.lines(known) } ?? [],
        to: loan.isActive ? after.lines(loan) : [], on: after.bookedThrough(loan.servicing))
    }
    if let line = after.purchaseLine, isClosed || before?.purchaseLine != line {
      changes += BookLine.change(
        from: before?.purchaseLine.flatMap { known in before?.lines(known) } ?? [],
        to: after.lines(line), on: after.bookedThrough(line.servicing))
    }
    return changes.merged
  }

  private func lines(_ loan: Loan) -> [BookLine] {
    guard loan.isActive, let position = try? loan.position(on: bookedThrough(loan.servicing))
    else { return [] }
    return BookLine.lines(of: position, loan.servicing, .cash)
  }

  private func lines(_ line: PurchaseLine) -> [BookLine] {
    BookLine.lines(
      of: line.position(on: bookedThrough(line.servicing)), line.servicing, .purchase)
  }
}

extension BookLine {
  /// What the books hold of one account beside its postings.
  static func lines(
    of position: AccountPosition, _ servicing: Servicing, _ product: Product
  ) -> [BookLine] {
    let booked = servicing.booked
    // What is out of the books, or counts only when it is paid, is told outside of them.
    let isMemo = servicing.suspension != nil || position.figures.writtenOff != Reduction()
    let exposure = BookLine(
      .exposure, product, key: servicing.loanClass.rawValue, on: position.on,
      amount: booked.inBooks.principal)
    return
      ([exposure]
      + lines(
        isMemo ? .suspendedInterest : .interest, .interest, position, product,
        total: position.accrued + position.figures.interestCharged - booked.interestCharged)
      + lines(
        isMemo ? .suspendedPenalty : .penalty, .penalty, position, product,
        total: position.figures.penaltyCharged - booked.penaltyCharged)).filter { !$0.isEmpty }
  }

  /// - Parameter total: what the account says of that kind beside what is booked, rounded.
  private static func lines(
    _ measure: BookMeasure, _ kind: Accrual.Kind, _ position: AccountPosition, _ product: Product,
    total: Money
  ) -> [BookLine] {
    let accruals = position.accruals.filter { $0.kind == kind && $0.rate != .zero }
    // Where nothing grows, nothing is told beside what the account says.
    guard accruals.contains(where: { !$0.principal.isZero }) else {
      return [BookLine(measure, product, key: 0, on: position.on, amount: total)]
    }
    var rest = total
    var lines: [BookLine] = []
    for accrual in accruals {
      if accrual.from <= position.on {
        rest -= accrual.rate.of(Money(fen: accrual.principalDays), rounding: .halfUp)
      }
      lines.append(
        BookLine(
          measure, product, key: accrual.rate.partsPerBillion, on: accrual.from,
          principal: accrual.principal, principalDays: accrual.principalDays))
    }
    return lines + [BookLine(measure, product, key: 0, on: position.on, amount: rest)]
  }

  /// Takes the lines told before back from `day` on and tells the new ones.
  fileprivate static func change(
    from before: [BookLine], to after: [BookLine], on day: CivilDate
  ) -> [BookLine] {
    (before.map { -$0.moved(to: day) } + after.map { $0.moved(to: day) }).merged
  }
}
