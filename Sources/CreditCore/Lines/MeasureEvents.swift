/// 降额, 冻结: a cut or freeze began; its notice is on its way (R70).
public struct MeasureBegan: BorrowerEventBody {
  public static let kind = "measure.began/1"
  public var measure: LimitMeasure

  public init(measure: LimitMeasure) {
    self.measure = measure
  }

  public init(_ f: inout Fields, _ v: MeasureBegan?) throws(CodecError) {
    measure = try f("measure", v?.measure)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement?.limits.measures.append(measure)
    borrower.reporting.limitChangedOn = measure.on
    borrower.counts.measures = measure.ordinal
  }
}

/// The time of a measure is over; a person is to decide by a day.
public struct MeasureDue: BorrowerEventBody {
  public static let kind = "measure.due/1"
  public var measure: Int64
  public var decideBy: CivilDate
  public var on: CivilDate

  public init(measure: Int64, decideBy: CivilDate, on: CivilDate) {
    self.measure = measure
    self.decideBy = decideBy
    self.on = on
  }

  public init(_ f: inout Fields, _ v: MeasureDue?) throws(CodecError) {
    self.init(
      measure: try f("measure", v?.measure), decideBy: try f("decideBy", v?.decideBy),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement?.limits.update(measure) { $0.decideBy = decideBy }
  }
}

/// A person looked at a measure and kept it on; the borrower is told again.
public struct MeasureKept: BorrowerEventBody {
  public static let kind = "measure.kept/1"
  public var measure: Int64
  public var until: CivilDate
  public var notice: Int64
  public var by: ReviewerRole
  public var on: CivilDate

  public init(
    measure: Int64, until: CivilDate, notice: Int64, by: ReviewerRole, on: CivilDate
  ) {
    self.measure = measure
    self.until = until
    self.notice = notice
    self.by = by
    self.on = on
  }

  public init(_ f: inout Fields, _ v: MeasureKept?) throws(CodecError) {
    self.init(
      measure: try f("measure", v?.measure), until: try f("until", v?.until),
      notice: try f("notice", v?.notice), by: try f("by", v?.by), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement?.limits.update(measure) {
      $0.on = on
      $0.until = until
      $0.notice = notice
      $0.by = by
      $0.decideBy = nil
    }
  }
}

/// 解冻, 恢复额度: a measure ended, and nothing is left of it.
public struct MeasureEnded: BorrowerEventBody {
  public static let kind = "measure.ended/1"
  public var measure: Int64
  public var cause: MeasureEndCause
  /// Who ended it; `nil` for its own end.
  public var by: ReviewerRole?
  public var on: CivilDate

  public init(measure: Int64, cause: MeasureEndCause, by: ReviewerRole?, on: CivilDate) {
    self.measure = measure
    self.cause = cause
    self.by = by
    self.on = on
  }

  public init(_ f: inout Fields, _ v: MeasureEnded?) throws(CodecError) {
    self.init(
      measure: try f("measure", v?.measure), cause: try f("cause", v?.cause),
      by: try f.optional("by", v?.by), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement?.limits.measures.removeAll { $0.ordinal == measure }
    borrower.reporting.limitChangedOn = on
  }
}
