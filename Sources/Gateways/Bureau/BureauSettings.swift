public import CreditBureau
public import CreditCore

/// What the lender and the credit bureau agreed on for queries.
public struct BureauSettings: Sendable {
  /// The bureau's own code, to which queries go.
  public var receiver: ProviderCode
  /// Who asks, with the digest of the user's password (SM3, made when the password is set).
  public var credentials: InquiryMessage.Credentials
  /// 发起用户.
  public var originatingUser: String
  /// 服务代码.
  public var serviceCode: String

  /// The settings as agreed.
  public init(
    receiver: ProviderCode, credentials: InquiryMessage.Credentials, originatingUser: String,
    serviceCode: String
  ) {
    self.receiver = receiver
    self.credentials = credentials
    self.originatingUser = originatingUser
    self.serviceCode = serviceCode
  }
}
