/// Corrections and deletions of segments beside the months, changes of codes, and accounts that go
/// to another institution (spec bureau 2.4, 2.5).
extension Draft {
  /// 212 K for special transactions that became known late, changed or were taken back; 213 K where
  /// none is left, since an empty segment is refused (BLE046).
  mutating func putSpecialsRight(_ contract: Int64, _ context: Context) {
    for (told, facts) in state.specialsOwed(of: contract) {
      guard !state.isOnTheWay(contract, told.on) else { continue }
      guard !facts.isEmpty, var figures = state.figures(of: contract, on: told.day) else {
        delete(.specials, of: contract, on: told.on, .reversal, context)
        continue
      }
      figures.specials = facts
      make(
        ReportRow(
          disclosure: 0, record: .accountCorrection, code: ReportSegment.specials.rawValue,
          contract: contract, on: told.on, account: figures, ground: .backdating),
        noticed: told.notice.map { ($0, told.noticeGivenOn) }, told.on, context)
    }
  }

  /// 212 J for another amount paid; 213 J where the debt was not paid after all.
  mutating func putRecoveryRight(_ contract: Int64, _ context: Context) {
    guard state.owesRecovery(contract), let told = state.reported(contract)?.recovery,
      !state.isOnTheWay(contract, told.on)
    else { return }
    guard let figures = state.recoveryFigures(of: contract, on: told.on) else {
      return delete(.recovery, of: contract, on: told.on, .reversal, context)
    }
    make(
      ReportRow(
        disclosure: 0, record: .accountCorrection, code: ReportSegment.recovery.rawValue,
        contract: contract, on: told.on, account: figures, ground: .backdating), told.on, context)
  }

  private mutating func delete(
    _ segment: ReportSegment, of contract: Int64, on day: CivilDate, _ ground: CorrectionGround,
    _ context: Context
  ) {
    make(
      ReportRow(
        disclosure: 0, record: .accountSegmentDeletion, code: segment.rawValue,
        contract: contract, on: day, through: day, ground: ground), day, context)
  }

  /// 213 K, by hand.
  mutating func deleteSpecials(
    of contract: Int64, from: CivilDate, to: CivilDate, _ ground: CorrectionGround,
    _ context: Context
  ) throws(Refusal) {
    let covered = state.reported(contract)?.told.filter {
      from <= $0.on && $0.on <= to && !$0.specials.isEmpty
    }
    guard let first = covered?.first, let last = covered?.last else { throw .nothingToCorrect }
    make(
      ReportRow(
        disclosure: 0, record: .accountSegmentDeletion, code: ReportSegment.specials.rawValue,
        contract: contract, on: first.on, through: last.on, ground: ground), first.on, context)
  }

  /// 211. Every later row of the account goes by the new code.
  mutating func renumber(
    _ contract: Int64, _ ground: CorrectionGround, _ context: Context
  ) throws(Refusal) {
    guard let reported = state.reported(contract), reported.openedOn != nil,
      reported.deletedOn == nil, reported.head == nil
    else { throw .nothingToCorrect }
    guard !state.hasOpenCodeChange(of: contract) else { throw .rowsOnTheWay }
    make(
      ReportRow(
        disclosure: 0, record: .accountCodeChange, code: "", contract: contract,
        on: context.businessDate, ground: ground), context.businessDate, context)
  }

  /// 221 of each agreement that was told.
  mutating func renumberAgreement(_ ground: CorrectionGround, _ context: Context) {
    for part in state.livePartsTold {
      guard let told = state.toldAgreement(part), !state.hasOpenCodeChange(of: told) else {
        continue
      }
      make(
        ReportRow(
          disclosure: 0, record: .agreementCodeChange, code: "", contract: told.contract,
          on: context.businessDate, product: part, ground: ground), context.businessDate, context)
    }
  }

  /// 223 D. What stands now is told anew by the next close (code 30).
  mutating func deleteLimits(
    from: CivilDate, to: CivilDate, _ ground: CorrectionGround, _ context: Context
  ) throws(Refusal) {
    let parts = state.livePartsTold.compactMap(state.toldAgreement).filter {
      from <= $0.on && $0.on <= to
    }
    guard !parts.isEmpty else { throw .nothingToCorrect }
    for told in parts {
      make(
        ReportRow(
          disclosure: 0, record: .agreementSegmentDeletion, code: ReportSegment.limit.rawValue,
          contract: told.contract, on: max(from, state.agreement?.reportedOn ?? from),
          product: told.product, through: told.on, ground: ground), told.on, context)
    }
  }

  /// 转出 (215): the account went to another institution. Nothing more is told of it.
  mutating func moveOut(_ contract: Int64, _ context: Context) throws(Refusal) {
    let day = context.businessDate
    guard let reported = state.reported(contract), reported.openedOn != nil,
      reported.deletedOn == nil
    else { throw .nothingToCorrect }
    guard reported.movedOutOn == nil else { throw .accountMovedOut }
    guard state.reportedType(of: contract).isNonRevolving, reported.head == nil else {
      throw .moveOutUnfit
    }
    guard reported.closedOn == nil, !state.isHeldBack(contract) else { throw .rowOvertaken }
    // 发生月份 is that of the report day, and the one after the last month told.
    guard reported.told.last?.month.adding(months: 1) == day.month else { throw .moveOutUnfit }
    make(
      ReportRow(
        disclosure: 0, record: .specialEvent, code: SpecialEventCode.movedOut, contract: contract,
        on: day), day, context)
    guard state.reported(contract)?.movedOutOn != nil else { throw .reportingNotAuthorised }
  }

  /// Takes 转出 back (生效标志 0): the account is told again.
  mutating func undoMoveOut(_ contract: Int64, _ context: Context) throws(Refusal) {
    guard let movedOutOn = state.reported(contract)?.movedOutOn else { throw .nothingToCorrect }
    // One of an event and month is withdrawn by a record of the same month (R2151205, R2151206).
    guard movedOutOn.month == context.businessDate.month else { throw .moveOutUnfit }
    make(
      ReportRow(
        disclosure: 0, record: .specialEvent, code: SpecialEventCode.notMovedOut,
        contract: contract, on: context.businessDate, through: movedOutOn, ground: .finding),
      context.businessDate, context)
  }
}

extension Borrower {
  /// Whether a row about a record of an account waits for its answer already.
  fileprivate func isOnTheWay(_ contract: Int64, _ day: CivilDate) -> Bool {
    rows.contains {
      $0.contract == contract && $0.on == day
        && ($0.record == .accountCorrection || $0.record == .accountSegmentDeletion)
        && ($0.code == ReportSegment.specials.rawValue
          || $0.code == ReportSegment.recovery.rawValue)
    }
  }

  private func hasOpenCodeChange(_ isOf: (ReportRow) -> Bool) -> Bool {
    (rows + refusedRows.map(\.row)).contains { $0.changesCode && isOf($0) }
  }

  fileprivate func hasOpenCodeChange(of contract: Int64) -> Bool {
    hasOpenCodeChange { $0.record == .accountCodeChange && $0.contract == contract }
  }

  fileprivate func hasOpenCodeChange(of told: ReportedAgreement) -> Bool {
    hasOpenCodeChange {
      $0.record == .agreementCodeChange && $0.contract == told.contract
        && $0.product == told.product
    }
  }
}
