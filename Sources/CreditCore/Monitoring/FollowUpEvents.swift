/// The borrower is reminded of what falls due soon (R132).
public struct PaymentReminded: BorrowerEventBody {
  public static let kind = "payment.reminded/1"
  public var reminder: PaymentReminder

  public init(reminder: PaymentReminder) {
    self.reminder = reminder
  }

  public init(_ f: inout Fields, _ v: PaymentReminded?) throws(CodecError) {
    reminder = try f("reminder", v?.reminder)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.monitoring.reminder = reminder
  }
}

/// A notice before an adverse report takes the place of an earlier one: that of a new month, or one
/// that certainly did not arrive (R25).
public struct NoticeRenewed: BorrowerEventBody {
  public static let kind = "notice.renewed/1"
  public var contract: Int64
  /// The disclosure of the earlier notice.
  public var replaces: Int64
  /// The disclosure that carries the new one.
  public var notice: Int64
  public var amount: Money
  public var on: CivilDate

  public init(contract: Int64, replaces: Int64, notice: Int64, amount: Money, on: CivilDate) {
    self.contract = contract
    self.replaces = replaces
    self.notice = notice
    self.amount = amount
    self.on = on
  }

  public init(_ f: inout Fields, _ v: NoticeRenewed?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), replaces: try f("replaces", v?.replaces),
      notice: try f("notice", v?.notice), amount: try f("amount", v?.amount),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateServicing(of: contract) {
      guard $0.episode?.notice == replaces else { return }
      $0.episode?.notice = notice
      $0.episode?.notifiedOn = nil
    }
    // Rows whose notice was given keep it.
    for index in borrower.rows.indices
    where borrower.rows[index].notice == replaces && borrower.rows[index].noticeGivenOn == nil {
      borrower.rows[index].notice = notice
    }
  }
}

/// Who reports this borrower's accounts: named for the first time, or another one from now on
/// (R84, R123).
public struct ReporterNamed: BorrowerEventBody {
  public static let kind = "reporter.named/1"
  public var reporter: Reporter
  /// The notice that tells of a change; `nil` for the first.
  public var notice: Int64?

  public init(reporter: Reporter, notice: Int64? = nil) {
    self.reporter = reporter
    self.notice = notice
  }

  public init(_ f: inout Fields, _ v: ReporterNamed?) throws(CodecError) {
    self.init(
      reporter: try f("reporter", v?.reporter), notice: try f.optional("notice", v?.notice))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.monitoring.reporter = reporter
  }
}
