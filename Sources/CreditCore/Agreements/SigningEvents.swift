/// A one-time code is on its way to the borrower's phone; an earlier one is void.
public struct SigningCodeSent: BorrowerEventBody {
  public static let kind = "signing-code.sent/1"
  public var code: SigningCode

  public init(code: SigningCode) {
    self.code = code
  }

  public init(_ f: inout Fields, _ v: SigningCodeSent?) throws(CodecError) {
    code = try f("code", v?.code)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.signingCode = code
    borrower.counts.signingCodes = code.ordinal
    // Notices that carried earlier codes have nothing left to say.
    borrower.notices.removeAll { $0.template == .signingCode && $0.ordinal != code.notice }
  }
}

/// A one-time code was typed in: rightly, or wrongly, which takes one of its tries.
public struct SigningCodeUsed: BorrowerEventBody {
  public static let kind = "signing-code.used/1"
  public var code: Int64
  public var isRight: Bool
  public var at: Instant

  public init(code: Int64, isRight: Bool, at: Instant) {
    self.code = code
    self.isRight = isRight
    self.at = at
  }

  public init(_ f: inout Fields, _ v: SigningCodeUsed?) throws(CodecError) {
    self.init(
      code: try f("code", v?.code), isRight: try f("isRight", v?.isRight), at: try f("at", v?.at))
  }

  public func apply(to borrower: inout Borrower) {
    guard borrower.signingCode?.ordinal == code else { return }
    if isRight {
      borrower.signingCode?.isProved = true
    } else {
      borrower.signingCode?.triesLeft -= 1
    }
  }
}
