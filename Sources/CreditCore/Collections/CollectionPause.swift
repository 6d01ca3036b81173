/// What makes contacts about a debt pause. The raw values are policy names.
public enum CollectionPause: String, Sendable, CaseIterable, Hashable {
  /// 协商还款: what is overdue is from before an agreed extension, and that is kept; or a settlement
  /// that was proposed waits for its second person.
  case plan
  /// 异议: the debt is disputed.
  case dispute
  /// 投诉: the borrower complained about collection, and has no answer yet.
  case complaint
}
