/// One item the borrower consented to, from one signed paper (R80, R103).
public struct Consent: Hashable, Sendable {
  public var ordinal: Int64
  public var item: ConsentItem
  /// The signed paper it stands in.
  public var paper: Int64
  public var givenAt: Instant
  public var givenOn: CivilDate
  /// The sharing list in force when it was given; a change of recipients needs it anew (R5).
  public var listVersion: String
  /// When it ended, if it did, and why.
  public var end: ConsentEnd?

  public init(
    ordinal: Int64, item: ConsentItem, paper: Int64, givenAt: Instant, givenOn: CivilDate,
    listVersion: String, end: ConsentEnd? = nil
  ) {
    self.ordinal = ordinal
    self.item = item
    self.paper = paper
    self.givenAt = givenAt
    self.givenOn = givenOn
    self.listVersion = listVersion
    self.end = end
  }

  public var isLive: Bool { end == nil }
}

/// What is consented to. The raw values are stored and are the papers' item ids.
public enum ConsentItem: String, Sendable, CaseIterable, FieldValue {
  /// 个人信息授权: handling of personal information for the service.
  case personalInformation = "processing"
  /// 征信查询: asking the credit bureau, for loan approval.
  case bureauInquiry = "inquiry"
  /// 征信报送: reporting to the national database.
  case bureauReporting = "reporting"
  /// 代扣授权: direct debit of what is due.
  case directDebit = "debit"
}

/// The end of a consent.
public struct ConsentEnd: Hashable, Sendable {
  public var on: CivilDate
  public var reason: ConsentEndReason

  public init(on: CivilDate, reason: ConsentEndReason) {
    self.on = on
    self.reason = reason
  }
}

/// Why a consent ended.
public enum ConsentEndReason: String, Sendable, FieldValue {
  /// 撤回: the borrower withdrew it (N42).
  case withdrawn
  /// The application it was given for was refused.
  case applicationRefused = "application-refused"
  /// A later paper replaced it.
  case replaced
  /// The product was closed (R88).
  case closed
  /// The borrower had the use of their data restricted, or asked for deletion (N51).
  case restricted
}

extension Consent: Coded {
  public init(_ f: inout Fields, _ v: Consent?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), item: try f("item", v?.item),
      paper: try f("paper", v?.paper), givenAt: try f("givenAt", v?.givenAt),
      givenOn: try f("givenOn", v?.givenOn),
      listVersion: try f("listVersion", v?.listVersion), end: try f.optional("end", v?.end))
  }
}

extension ConsentEnd: Coded {
  public init(_ f: inout Fields, _ v: ConsentEnd?) throws(CodecError) {
    self.init(on: try f("on", v?.on), reason: try f("reason", v?.reason))
  }
}
