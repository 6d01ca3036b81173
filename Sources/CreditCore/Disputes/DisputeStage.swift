/// Where a dispute is, in the bureau's own states (spec bureau 2.8). The raw values are stored.
public enum DisputeStage: Int64, Sendable, CaseIterable, Comparable, FieldValue {
  /// 新记录.
  case new = 10
  /// 核查中: a person is looking into it.
  case checking = 20
  /// 待更正: found wrong; the correction is not with the bureau yet.
  case toCorrect = 40
  /// 更正完成: the bureau has the correction; the answer is still to be given.
  case corrected = 50
  /// 结果已接受: the answer was given, and the bureau took the result where it had asked.
  case accepted = 60
  /// 归档: nothing is left to do.
  case archived = 70

  public static func < (left: DisputeStage, right: DisputeStage) -> Bool {
    left.rawValue < right.rawValue
  }
}
