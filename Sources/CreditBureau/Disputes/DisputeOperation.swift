/// The web service operations about disputes (异议) and marks (标注), spec bureau 2.8.
public enum DisputeOperation: String, Sendable, CaseIterable {
  /// 待核查异议: the objections that wait for us.
  case objectionsToCheck = "psGetToCheckObjReq"
  /// 附件: what the person handed in with an objection.
  case enclosure = "psGetEncloReq"
  /// 核查结果.
  case checkResult = "psObjCheckResultReq"
  /// 更正结果.
  case correctionResult = "psObjCorrectResultReq"
  /// 更正结果接受情况: whether the bureau took a result.
  case resultAcceptance = "psObjCorrectResultQueryReq"
  /// 添加个人标注.
  case addMark = "psAddTagReq"
  /// 删除个人标注.
  case deleteMark = "psDelTagReq"

  /// The message type in the header. Only the pull's (G151) is known from a sample; the others are
  /// numbered after it by us, to be set right when the bureau's table is at hand.
  public var messageType: String {
    switch self {
    case .objectionsToCheck: "G151"
    case .checkResult: "G152"
    case .correctionResult: "G153"
    case .resultAcceptance: "G154"
    case .addMark: "G155"
    case .deleteMark: "G156"
    case .enclosure: "G157"
    }
  }
}
