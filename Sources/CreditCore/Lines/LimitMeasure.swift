/// 降额或冻结: one cut or freeze of the line, with everything the borrower is told of it (R70).
public struct LimitMeasure: Hashable, Sendable {
  /// Counts the measures of the borrower.
  public var ordinal: Int64
  /// The product it is about; the whole line when `nil`.
  public var product: Product?
  /// 降额: what may be used in all while it holds; `nil` for a freeze (冻结): no new use at all.
  public var cutTo: Money?
  public var reason: MeasureReason
  /// The rule it rests on, as it was when it began.
  public var rule: String
  public var by: ReviewerRole
  /// The day on which it began, or was last kept on.
  public var on: CivilDate
  /// The last day of its time.
  public var until: CivilDate
  /// What the day close does on that day.
  public var atEnd: MeasureEnd
  /// The newest notice that tells the borrower of it.
  public var notice: Int64
  /// Once the review is due: the last day for a person's decision, after which it ends by itself.
  public var decideBy: CivilDate?

  public init(
    ordinal: Int64, product: Product?, cutTo: Money?, reason: MeasureReason, rule: String,
    by: ReviewerRole, on: CivilDate, until: CivilDate, atEnd: MeasureEnd, notice: Int64,
    decideBy: CivilDate? = nil
  ) {
    self.ordinal = ordinal
    self.product = product
    self.cutTo = cutTo
    self.reason = reason
    self.rule = rule
    self.by = by
    self.on = on
    self.until = until
    self.atEnd = atEnd
    self.notice = notice
    self.decideBy = decideBy
  }

  public var isFreeze: Bool { cutTo == nil }

  /// Whether it holds on a day. One that ends by itself does so on its day even when the day close
  /// comes late; one that is reviewed holds until it was ended.
  public func holds(on day: CivilDate) -> Bool { atEnd == .review || day <= until }

  /// The next day on which the day close has something to do about it.
  var wakesOn: CivilDate { decideBy ?? until }
}

/// What comes when the time of a measure is over. The raw values are stored.
public enum MeasureEnd: String, Sendable, CaseIterable, FieldValue {
  /// It ends by itself.
  case end
  /// A person looks at it; without a decision in time it ends as well.
  case review
}

/// Why a cut or freeze ended. The raw values are stored.
public enum MeasureEndCause: String, Sendable, CaseIterable, FieldValue {
  /// Its time was over.
  case expired
  /// Staff ended it before that: 解冻, 恢复额度.
  case lifted
  /// A person looked at it when it was due and ended it.
  case reviewed
  /// Nobody decided in time.
  case notReviewed = "not-reviewed"
  /// The borrower's appeal (申诉) was granted.
  case appealGranted = "appeal-granted"
}

extension LimitMeasure: Coded {
  public init(_ f: inout Fields, _ v: LimitMeasure?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), product: try f.optional("product", v?.product),
      cutTo: try f.optional("cutTo", v?.cutTo), reason: try f("reason", v?.reason),
      rule: try f("rule", v?.rule), by: try f("by", v?.by), on: try f("on", v?.on),
      until: try f("until", v?.until), atEnd: try f("atEnd", v?.atEnd),
      notice: try f("notice", v?.notice), decideBy: try f.optional("decideBy", v?.decideBy))
  }
}
