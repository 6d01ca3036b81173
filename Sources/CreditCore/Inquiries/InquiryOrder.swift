/// What leads to an inquiry, and the reason that is stated to the bureau: both as the policy had
/// them on the day of the intent.
public struct InquiryOrder: Hashable, Sendable {
  public var trigger: InquiryTrigger
  public var reason: InquiryReason

  public init(trigger: InquiryTrigger, reason: InquiryReason) {
    self.trigger = trigger
    self.reason = reason
  }
}

extension InquiryOrder: Coded {
  public init(_ f: inout Fields, _ v: InquiryOrder?) throws(CodecError) {
    self.init(trigger: try f("trigger", v?.trigger), reason: try f("reason", v?.reason))
  }
}
