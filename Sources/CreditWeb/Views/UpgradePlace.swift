import CreditCore

/// Where a borrower stands before the upgrade, in plain words; the effect and its day are said
/// beforehand (R87).
enum UpgradePlace: Hashable {
  /// Their wave has not come; they may decide early.
  case early(planned: CivilDate?)
  /// Asked; everything is unchanged before `until`.
  case asked(until: CivilDate)
  /// Their wave came; the day of the effect is told with the next day close.
  case soon
  case agreed(CivilDate, version: String)
  /// Said no; new use stops, or has stopped, from `effect` on.
  case refused(CivilDate, effect: CivilDate?)
  case withdrawn(CivilDate)
  /// The time passed without an answer.
  case lapsed(CivilDate)

  init(_ view: BorrowerView) {
    let state = view.state
    let rollout = state.rollout
    let cause = state.upgradeCause(view.policy, list: view.register.list.version)
    if let consent = state.liveConsent(.bureauReporting), cause == nil {
      let version = state.papers.last { $0.ordinal == consent.paper }?.version
      self = .agreed(consent.givenOn, version: version ?? "")
    } else if let lapsed = rollout.lapsedOn, cause != nil {
      self = rollout.refusal.map { .refused($0.on, effect: lapsed) } ?? .lapsed(lapsed)
    } else if let refusal = rollout.refusal {
      self = .refused(refusal.on, effect: rollout.prompt?.graceUntil)
    } else if let prompt = rollout.prompt, cause != nil {
      self =
        prompt.cause == .declined
        ? .refused(state.reportingWithdrawnOn ?? prompt.on, effect: prompt.graceUntil)
        : .asked(until: prompt.graceUntil)
    } else if let withdrawn = state.reportingWithdrawnOn {
      self = .withdrawn(withdrawn)
    } else if rollout.joined == nil {
      self = .early(planned: state.cohortDay(view.policy))
    } else {
      self = .soon
    }
  }

  /// Whether the two choices are offered.
  var isOpen: Bool {
    if case .agreed = self { false } else { true }
  }

  var text: BilingualText {
    switch self {
    case .early(let planned):
      planned.map {
        BilingualText(
          "还没有轮到您：计划最早 \($0)。您不需要现在选择。",
          "It is not your turn yet; it is planned for \($0). You need not choose now.")
      }
        ?? BilingualText(
          "还没有轮到您，日期未定。您不需要现在选择。",
          "It is not your turn yet, and no day is set. You need not choose now.")
    case .asked(let until):
      BilingualText(
        "请您选择是否授权我们报送征信。\(until) 之前，一切照旧。",
        "Please choose whether we may report to the credit bureau. Before \(until) nothing changes."
      )
    case .soon:
      BilingualText(
        "轮到您了；生效日会在下一个日终后显示在这里。在此之前一切照旧。",
        "It is your turn; the day of the effect will stand here after the next day close. Until "
          + "then nothing changes.")
    case .agreed(let day, let version):
      BilingualText(
        "您已于 \(day) 同意（版本 \(version)）。升级已完成。",
        "You agreed on \(day) (version \(version)). The upgrade is complete.")
    case .refused(let day, let effect):
      BilingualText(
        "您已于 \(day) 选择不同意。我们不会再次询问。" + (effect.map { "自 \($0) 起没有新的使用。" } ?? ""),
        "You refused on \(day). We do not ask again."
          + (effect.map { " From \($0) on there is no new use." } ?? ""))
    case .withdrawn(let day):
      BilingualText(
        "您已于 \(day) 撤回授权。我们不会再次询问。",
        "You took the authorisation back on \(day). We do not ask again.")
    case .lapsed(let day):
      BilingualText(
        "宽限期已过，自 \(day) 起没有新的使用。同意后即可恢复。",
        "The time has passed: from \(day) on there is no new use. It comes back once you agree.")
    }
  }

  /// What a no leads to, with its day.
  var effect: BilingualText {
    switch self {
    case .asked(let until):
      BilingualText(
        "\(until) 之前一切照旧；自 \(until) 日终起，本产品不能有新的使用，当天会给您发通知。",
        "Before \(until) nothing changes. With the close of \(until) there is no new use of this "
          + "product; you get a message that day.")
    case .refused(_, let day?), .lapsed(let day):
      BilingualText(
        "自 \(day) 起，本产品不能有新的使用。", "From \(day) on there is no new use of this product.")
    default: unnamedEffect
    }
  }

  /// What happens without an answer.
  var silence: BilingualText {
    switch self {
    case .asked(let until):
      BilingualText(
        "到 \(until) 仍未选择的，自当天日终起与不同意的结果相同，当天会给您发通知；之后同意，即可恢复使用。",
        "Without a choice by \(until) it is the same as refusing from the close of that day, and "
          + "you get a message; if you agree later, use comes back.")
    default:
      BilingualText("维持现状，不会有任何改变。", "Everything stays as it is now.")
    }
  }

  private var unnamedEffect: BilingualText {
    BilingualText(
      "轮到您的批次并且宽限期满后，本产品不能有新的使用；届时会提前告诉您日期。",
      "Once your wave has come and its time has passed, there is no new use of this product; you "
        + "are told the day beforehand.")
  }
}
