/// One record owed to the national credit database, with the figures it will carry; the personal
/// fields are opened only when the file is written.
public struct ReportRow: Hashable, Sendable {
  public var disclosure: Int64
  public var record: RecordKind
  /// 报告时点说明代码: why now, in the bureau's codes (spec bureau 1.6). Of a correction or deletion
  /// of one segment, the segment's letter (1.5); of a special event ``SpecialEventCode``; empty for
  /// what is deleted whole and for a change of code.
  public var code: String
  /// The contract it is about; the agreement's for 110 and 220 to 224.
  public var contract: Int64
  /// 信息报告日期; of a correction that of the record to be corrected.
  public var on: CivilDate
  public var account: AccountFigures?
  /// 账户类型 of the account; it never changes (BLR019). `nil` in rows that were made before it was
  /// kept: as the product is told.
  public var type: ReportedType?
  /// The draws that are summed in the account from this row on.
  public var joined: [Int64]
  /// The limit of an agreement.
  public var limit: ReportedLimit?
  /// Whose agreement it is, or under which the account is, where each product has its own; `nil`
  /// where one is told for all.
  public var product: Product?
  /// How often the account or agreement was given another code (标识变更) up to this row; of a
  /// change, it included.
  public var number: Int64
  /// The same of the agreement under which an account is opened.
  public var agreementNumber: Int64
  /// Whose account of a joint loan it is; `nil` where the lender funds it alone.
  public var funding: RowFunding?
  /// Whether a month-end row tells the account's terms (segment C) as well, since they changed.
  public var tellsTerms: Bool
  /// The last report day of what is deleted, `on` being the first.
  public var through: CivilDate?
  /// Why what was told is put right; `nil` for what is told in its turn.
  public var ground: CorrectionGround?
  /// 不良信息: not sent before its notice and waiting time (N22).
  public var isAdverse: Bool
  /// The disclosure that carries the notice of an adverse row.
  public var notice: Int64?
  public var noticeGivenOn: CivilDate?

  public init(
    disclosure: Int64, record: RecordKind, code: String, contract: Int64, on: CivilDate,
    account: AccountFigures? = nil, type: ReportedType? = nil, joined: [Int64] = [],
    limit: ReportedLimit? = nil, product: Product? = nil, number: Int64 = 0,
    agreementNumber: Int64 = 0, funding: RowFunding? = nil,
    tellsTerms: Bool = false,
    through: CivilDate? = nil, ground: CorrectionGround? = nil, isAdverse: Bool = false,
    notice: Int64? = nil, noticeGivenOn: CivilDate? = nil
  ) {
    self.disclosure = disclosure
    self.record = record
    self.code = code
    self.contract = contract
    self.on = on
    self.account = account
    self.type = type
    self.joined = joined
    self.limit = limit
    self.product = product
    self.number = number
    self.agreementNumber = agreementNumber
    self.funding = funding
    self.tellsTerms = tellsTerms
    self.through = through
    self.ground = ground
    self.isAdverse = isAdverse
    self.notice = notice
    self.noticeGivenOn = noticeGivenOn
  }
}

/// A row that the bureau refused and that was not corrected yet (R21).
public struct RefusedReportRow: Hashable, Sendable {
  public var row: ReportRow
  /// The bureau's feedback codes.
  public var codes: [String]

  public init(row: ReportRow, codes: [String]) {
    self.row = row
    self.codes = codes
  }

  /// Whether the bureau would refuse a later record of this account because of it: it knows no
  /// such person, agreement or account.
  ///
  /// - Parameter product: the account's.
  func holdsBack(_ contract: Int64, of product: Product) -> Bool {
    switch row.record {
    case .basicInformation: true
    case .creditAgreement: row.code != "30" && (row.product ?? product) == product
    case .account: row.isOpening && row.contract == contract
    // The bureau holds an account for closed, and takes nothing more of it (BLR020).
    case .accountCorrection: row.reopens && row.contract == contract
    case .accountSegmentDeletion, .accountDeletion, .accountCodeChange, .specialEvent,
      .agreementCorrection, .agreementSegmentDeletion, .agreementCodeChange, .agreementDeletion:
      false
    }
  }
}

/// 事件类型 of record 215 as far as we tell it, with whether it stands (生效标志).
public enum SpecialEventCode {
  /// 转出: the account went to another institution; nothing more is told of it.
  public static let movedOut = "21"
  /// The same, taken back.
  public static let notMovedOut = "21-0"
}

extension ReportRow {
  /// Whether the account is told for the first time with it.
  var isOpening: Bool { code == "10" || code == "31" }

  /// Whether it can leave only after another one was answered: persons before agreements before
  /// accounts, and the rows of one account or agreement in the order in which they were made.
  public func rests(on other: ReportRow) -> Bool {
    if needs(other) { return true }
    guard other.disclosure < disclosure else { return false }
    if record.isOfAccount, other.record.isOfAccount { return other.contract == contract }
    // An agreement goes after everything under it.
    return record.isOfAgreement && !isOpening
      && (other.record.isOfAgreement || record == .agreementDeletion || isEnd)
  }

  /// Whether it tells of a closed account that it is owed on again: nothing else can be told before
  /// (BLR020).
  var reopens: Bool { record == .accountCorrection && ground == .reopening }

  /// Whether it tells a month anew that was told otherwise (212 H).
  var putsMonthRight: Bool {
    record == .accountCorrection && code == ReportSegment.month.rawValue
  }

  /// Whether the bureau, once it took this one, can take an older one no more: it knows the account
  /// as closed (BLR020), or the month that was to be put right has a newer record (BMR008).
  func overtakes(_ older: ReportRow) -> Bool {
    guard record == .account, older.contract == contract, older.on < on, let account else {
      return false
    }
    if older.record == .account { return account.closedOn != nil }
    return older.putsMonthRight && older.account?.month == account.month && code != "40"
  }

  /// Whether the bureau could not take it if the other one never came.
  func needs(_ other: ReportRow) -> Bool {
    guard other.disclosure != disclosure else { return false }
    if record == .accountCorrection, other.record == .account, other.contract == contract,
      other.on == on
    {
      return true
    }
    if other.reopens, record.isOfAccount, other.contract == contract {
      return other.disclosure < disclosure
    }
    if other.changesCode, other.disclosure < disclosure {
      // What goes by the new code is unknown to a bureau that does not know the change.
      return record.isOfAccount == other.record.isOfAccount
        ? other.contract == contract && isUnder(other)
        : record == .account && isOpening && isUnder(other)
    }
    guard other.isOpening, other.record != .account || other.contract == contract else {
      return false
    }
    return (other.record < record && isUnder(other))
      || (other.record == record && other.contract == contract && !isOpening && isUnder(other))
  }

  /// 标识变更.
  var changesCode: Bool { record == .accountCodeChange || record == .agreementCodeChange }

  /// Whether both are about one product's agreement, as far as that is told by product.
  private func isUnder(_ other: ReportRow) -> Bool {
    guard let one = product, let two = other.product else { return true }
    return one == two
  }

  /// 授信到期/失效: whether a credit agreement's end is told with it.
  public var isEnd: Bool { record == .creditAgreement && code == "20" }

  /// Whether an account that opened on one day is still new (新开户) on another: T − t < 30 days.
  static func isNew(_ openedOn: CivilDate, on day: CivilDate) -> Bool {
    openedOn.days(to: day) < 30
  }
}

extension ReportRow: Coded {
  public init(_ f: inout Fields, _ v: ReportRow?) throws(CodecError) {
    self.init(
      disclosure: try f("disclosure", v?.disclosure), record: try f("record", v?.record),
      code: try f("code", v?.code), contract: try f("contract", v?.contract),
      on: try f("on", v?.on), account: try f.optional("account", v?.account),
      type: try f.optional("type", v?.type), joined: try f.listIfAny("joined", v?.joined),
      limit: try f.optional("limit", v?.limit),
      product: try f.optional("product", v?.product),
      number: try f.optional("number", v.flatMap { $0.number == 0 ? nil : $0.number }) ?? 0,
      agreementNumber: try f.optional(
        "agreementNumber", v.flatMap { $0.agreementNumber == 0 ? nil : $0.agreementNumber }) ?? 0,
      funding: try f.optional("funding", v?.funding),
      tellsTerms: try f.optional("tellsTerms", v.flatMap { $0.tellsTerms ? true : nil }) ?? false,
      through: try f.optional("through", v?.through),
      ground: try f.optional("ground", v?.ground),
      isAdverse: try f("isAdverse", v?.isAdverse), notice: try f.optional("notice", v?.notice),
      noticeGivenOn: try f.optional("noticeGivenOn", v?.noticeGivenOn))
  }
}

extension RefusedReportRow: Coded {
  public init(_ f: inout Fields, _ v: RefusedReportRow?) throws(CodecError) {
    self.init(row: try f("row", v?.row), codes: try f.list("codes", v?.codes))
  }
}
