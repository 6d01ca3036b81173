/// What a person may ask for about their own data and the decisions made with them (个人信息权利;
/// N47, N50). The raw values are stored.
public enum RightsKind: String, Sendable, CaseIterable, FieldValue {
  /// 查阅复制: to see the data and get a copy.
  case access
  /// 转移: a copy in a form that programs read.
  case export
  /// 更正: what is wrong is put right (R49).
  case correction
  /// 删除: what need not be kept is deleted, the rest only stored (N51, N57).
  case deletion
  /// 限制处理: no new credit, no marketing, no optional sharing.
  case restriction
  /// 解释: the rules of handling and the reasons of a decision.
  case explanation
  /// 人工复核: a person looks at a decision that a machine made (N47).
  case humanReview = "human-review"
  /// 拒绝处理: to some use of the data.
  case objection
  /// 申诉: against a cut or freeze of the limit (R70).
  case limitAppeal = "limit-appeal"
}
