/// A case was opened to which shares may be bound.
public struct CaseOpened: BorrowerEventBody {
  public static let kind = "case.opened/1"
  public var shareCase: ShareCase

  public init(shareCase: ShareCase) {
    self.shareCase = shareCase
  }

  public init(_ f: inout Fields, _ v: CaseOpened?) throws(CodecError) {
    shareCase = try f("case", v?.shareCase)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.cases.append(shareCase)
    borrower.counts.cases = shareCase.ordinal
  }
}

/// A case was closed: nothing more leaves for it (R28).
public struct CaseClosed: BorrowerEventBody {
  public static let kind = "case.closed/1"
  public var shareCase: Int64
  public var on: CivilDate

  public init(shareCase: Int64, on: CivilDate) {
    self.shareCase = shareCase
    self.on = on
  }

  public init(_ f: inout Fields, _ v: CaseClosed?) throws(CodecError) {
    self.init(shareCase: try f("case", v?.shareCase), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.cases.removeAll { $0.ordinal == shareCase }
  }
}

/// A notice to the borrower is on its way.
public struct NoticeOwed: BorrowerEventBody {
  public static let kind = "notice.owed/1"
  public var notice: BorrowerNotice

  public init(notice: BorrowerNotice) {
    self.notice = notice
  }

  public init(_ f: inout Fields, _ v: NoticeOwed?) throws(CodecError) {
    notice = try f("notice", v?.notice)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.notices.append(notice)
    borrower.counts.notices = notice.ordinal
  }
}

/// A notice reached the borrower.
public struct BorrowerNotified: BorrowerEventBody {
  public static let kind = "borrower.notified/1"
  public var notice: Int64
  public var on: CivilDate

  public init(notice: Int64, on: CivilDate) {
    self.notice = notice
    self.on = on
  }

  public init(_ f: inout Fields, _ v: BorrowerNotified?) throws(CodecError) {
    self.init(notice: try f("notice", v?.notice), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    guard let index = borrower.notices.firstIndex(where: { $0.ordinal == notice }) else { return }
    borrower.notices[index].givenOn = on
  }
}

/// The recipient of a share signed for it; the receipt itself is sealed beside (R18).
public struct ShareReceipted: BorrowerEventBody {
  public static let kind = "share.receipted/1"
  public var disclosure: Int64
  /// SHA-256 of the payload, as the recipient opened it.
  public var digest: Digest
  /// What the recipient found, where it was asked to assess (R9, R10).
  public var assessment: PartnerAssessment?
  public var on: CivilDate

  public init(
    disclosure: Int64, digest: Digest, assessment: PartnerAssessment? = nil, on: CivilDate
  ) {
    self.disclosure = disclosure
    self.digest = digest
    self.assessment = assessment
    self.on = on
  }

  public init(_ f: inout Fields, _ v: ShareReceipted?) throws(CodecError) {
    self.init(
      disclosure: try f("disclosure", v?.disclosure), digest: try f("digest", v?.digest),
      assessment: try f.optional("assessment", v?.assessment), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {}
}
