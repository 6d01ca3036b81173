/// What the bureau stored of one borrower, as far as the rules on later records need it: small, so
/// that a row can be asked against it before it leaves without reading the borrower's events
/// (spec bureau 2.4, 2.5).
public struct BureauStanding: Hashable, Sendable {
  /// So many of an account's newest records are kept.
  static let mostRecords = 72

  /// What is stored of one agreement (220).
  public struct Agreement: Hashable, Sendable {
    public var ordinal: Int64
    /// 信息报告日期 of the newest record.
    public var on: CivilDate
    public var isEnded: Bool
    /// Whose it is, where each product has its own.
    public var product: Product?
    /// How often it was given another code.
    public var number: Int64 = 0
  }

  /// One record of an account.
  public struct Told: Hashable, Sendable {
    /// 信息报告日期.
    public var on: CivilDate
    /// The month it tells; `nil` for a recovery (code 40).
    public var month: YearMonth?
  }

  /// What is stored of one account (210).
  public struct Account: Hashable, Sendable {
    public var contract: Int64
    /// Its records, by rising report day.
    public var told: [Told]
    /// 五级分类认定日期 of the newest record.
    public var classedOn: CivilDate?
    public var closedOn: CivilDate?
    /// How often it was given another code.
    public var number: Int64 = 0
    /// The day of the record by which it went to another institution.
    public var movedOutOn: CivilDate?
  }

  /// 信息报告日期 of the newest 110.
  public var personOn: CivilDate?
  public var agreements: [Agreement] = []
  public var accounts: [Account] = []

  /// Nothing is stored.
  public init() {}

  public func agreement(_ ordinal: Int64, of product: Product? = nil) -> Agreement? {
    agreements.first { $0.ordinal == ordinal && $0.product == product }
  }

  public func account(_ contract: Int64) -> Account? {
    accounts.first { $0.contract == contract }
  }

  /// Takes over a row that the bureau stored. Kinds that change nothing here are passed by.
  public mutating func take(_ row: ReportRow) {
    switch row.record.rawValue {
    case 110: personOn = row.on
    case 114: personOn = nil
    case 220:
      agreements.removeAll { $0.ordinal == row.contract && $0.product == row.product }
      agreements.append(
        Agreement(
          ordinal: row.contract, on: row.on, isEnded: row.isEnd, product: row.product,
          number: row.number))
    case 221:
      for place in agreements.indices
      where agreements[place].ordinal == row.contract && agreements[place].product == row.product {
        agreements[place].number = row.number
      }
    case 224: agreements.removeAll { $0.ordinal == row.contract && $0.product == row.product }
    case 210: takeAccount(row)
    case 212 where row.code == ReportSegment.month.rawValue && account(row.contract) != nil:
      takeAccount(row)
    case 211: change(row.contract) { $0.number = row.number }
    case 213 where row.code != ReportSegment.specials.rawValue:
      forget(row.contract, row.on...max(row.on, row.through ?? row.on))
    case 215:
      change(row.contract) {
        $0.movedOutOn = row.code == SpecialEventCode.movedOut ? row.on : nil
      }
    case 214: accounts.removeAll { $0.contract == row.contract }
    default: break
    }
  }

  private mutating func change(_ contract: Int64, _ body: (inout Account) -> Void) {
    guard let place = accounts.firstIndex(where: { $0.contract == contract }) else { return }
    body(&accounts[place])
  }

  private mutating func forget(_ contract: Int64, _ days: ClosedRange<CivilDate>) {
    for place in accounts.indices where accounts[place].contract == contract {
      accounts[place].told.removeAll { days.contains($0.on) }
      if let closed = accounts[place].closedOn, days.contains(closed) {
        accounts[place].closedOn = nil
      }
    }
  }

  private mutating func takeAccount(_ row: ReportRow) {
    let place = accounts.firstIndex { $0.contract == row.contract }
    var account = place.map { accounts[$0] } ?? Account(contract: row.contract, told: [])
    account.told.removeAll { $0.on == row.on }
    account.told.append(Told(on: row.on, month: row.code == "40" ? nil : row.account?.month))
    account.told.sort { $0.on < $1.on }
    account.told = Array(account.told.suffix(Self.mostRecords))
    if account.told.last?.on == row.on, let figures = row.account {
      account.classedOn = figures.classedOn
      account.closedOn = figures.closedOn
    }
    if let place { accounts[place] = account } else { accounts.append(account) }
  }
}

extension Borrower {
  /// The bureau stored a row. What it held before this was written down is not known: then nothing
  /// is known until a person is told anew.
  mutating func bureauStored(_ row: ReportRow) {
    if bureauStanding == nil, row.record == .basicInformation, row.code == "10" {
      bureauStanding = BureauStanding()
    }
    bureauStanding?.take(row)
  }

  /// Whether the bureau could store a record after what it holds and what is on its way to it: one
  /// of an account and day (ABR004), nothing after an end (BCR001, BLR020).
  func bureauCouldStore(_ row: ReportRow) -> Bool {
    guard row.record == .account || row.record == .creditAgreement else { return true }
    let open = rows.filter {
      $0.record == row.record && $0.contract == row.contract && $0.product == row.product
    }
    guard !open.contains(where: { $0.on == row.on }) else { return false }
    if row.record == .creditAgreement {
      // An older one would come after a newer one that is on its way.
      guard !open.contains(where: { $0.on > row.on }) else { return false }
      return bureauStanding?.agreement(row.contract, of: row.product).map {
        $0.on < row.on && !$0.isEnded
      } ?? true
    }
    guard let known = bureauStanding?.account(row.contract) else { return true }
    // That it went to another institution may be on its way to be taken back.
    let isBack = rows.contains {
      $0.contract == row.contract && $0.code == SpecialEventCode.notMovedOut
    }
    guard !known.told.contains(where: { $0.on == row.on }), known.movedOutOn == nil || isBack
    else { return false }
    let isReopening = rows.contains { $0.reopens && $0.contract == row.contract }
    return isReopening || known.closedOn == nil || known.told.last.map { row.on < $0.on } ?? true
  }
}

extension BureauStanding: Coded {
  public init(_ f: inout Fields, _ v: BureauStanding?) throws(CodecError) {
    personOn = try f.optional("personOn", v?.personOn)
    agreements = try f.list("agreements", v?.agreements)
    accounts = try f.list("accounts", v?.accounts)
  }
}

extension BureauStanding.Agreement: Coded {
  public init(_ f: inout Fields, _ v: BureauStanding.Agreement?) throws(CodecError) {
    ordinal = try f("ordinal", v?.ordinal)
    on = try f("on", v?.on)
    isEnded = try f("isEnded", v?.isEnded)
    product = try f.optional("product", v?.product)
    number = try f.optional("number", v.flatMap { $0.number == 0 ? nil : $0.number }) ?? 0
  }
}

extension BureauStanding.Account: Coded {
  public init(_ f: inout Fields, _ v: BureauStanding.Account?) throws(CodecError) {
    contract = try f("contract", v?.contract)
    told = try f.list("told", v?.told)
    classedOn = try f.optional("classedOn", v?.classedOn)
    closedOn = try f.optional("closedOn", v?.closedOn)
    number = try f.optional("number", v.flatMap { $0.number == 0 ? nil : $0.number }) ?? 0
    movedOutOn = try f.optional("movedOutOn", v?.movedOutOn)
  }
}

extension BureauStanding.Told: Coded {
  public init(_ f: inout Fields, _ v: BureauStanding.Told?) throws(CodecError) {
    on = try f("on", v?.on)
    month = try f.optional("month", v?.month)
  }
}
