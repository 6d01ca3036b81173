import CreditCore

/// Instalments that later bills ask for, each with what is left and the next part (P1, H10–H15).
struct PlanTable {
  let plans: [RunningPlan]

  func write(_ words: Wording, to html: inout HTML) {
    guard !plans.isEmpty else { return }
    let rows = plans.map { plan in
      let next = plan.coming.first
      return [
        HTMLTable.Cell(words.day(plan.startedOn)), .init(words.amount(plan.principal)),
        .init(words.amount(plan.left)), .init("\(plan.coming.count)"),
        .init(words.amount(next?.principal ?? .zero)), .init(words.amount(next?.fee ?? .zero)),
      ]
    }
    html.table(
      HTMLTable(
        words("分期", "Instalments"),
        [
          words("开始日", "Since"), words("分期金额", "In instalments"),
          words("剩余本金", "Principal left"), words("剩余期数", "Parts to come"),
          words("下期本金", "Next principal"), words("下期手续费", "Next fee"),
        ], amounts: [1, 2, 4, 5], rows: rows))
    html.paragraph(
      words(
        "提前还清分期，还没有出账单的手续费不再收取；已出账单的手续费不退。",
        "If you pay instalments back early, the fee that no bill has asked for is not charged; a "
          + "fee that was billed is not given back."
      ), .quiet)
  }
}
