import CreditCore
import CreditPlatform

/// 综合融资成本明示表 in one language (N1, N2): the all-in figure first and largest, every item with its
/// standard and who charges it, what only lateness costs, and that nothing else is charged.
struct CostTableBlock {
  static let title = BilingualText("综合融资成本明示表", "Cost table")

  let table: CostTable
  let lender: BilingualText

  private var lenders: BilingualText { table.lenderNames(lender) }

  func write(_ words: Wording, to html: inout HTML) {
    html.headline(
      words.percent(table.allIn),
      words("年化综合融资成本（", "all-in cost a year (") + words(table.convention.label)
        + words("），正常还款时的全部费用", "), everything you pay if you repay on time"))
    html.facts(facts(words))
    writeItems(words, to: &html)
    writeDefault(words, to: &html)
    html.paragraph(
      words(
        "除本表列明的项目外，贷款人和合作机构不收取任何其他费用。",
        "Neither the lender nor partners charge anything that this table does not show."))
  }

  private func facts(_ words: Wording) -> [(name: String, value: String)] {
    var facts = [
      (name: words("贷款人", "Lender"), value: words(lenders)),
      (words("业务", "What for"), words(table.act.label)),
      (words(table.principalLabel), words.amount(table.principal)),
      (words("期数", "Instalments"), words("\(table.instalments) 期", "\(table.instalments)")),
    ]
    if let method = table.method {
      facts.append((words("还款方式", "How you repay"), words(method.label)))
    }
    return facts + [
      (words("全部费用合计", "All costs together"), words.amount(table.cost)),
      (words(table.totalLabel), words.amount(table.total)),
      (words("出具日", "Made on"), words.day(table.on)),
    ]
  }

  private func writeItems(_ words: Wording, to html: inout HTML) {
    var rows = table.items.map { item in
      [
        HTMLTable.Cell(words(item.kind.label)), .init(item.charging(words)),
        .init(words(item.payee.name(lenders))),
        .init(item.amount.map(words.amount) ?? "—"), .init(words.percent(item.annualised)),
      ]
    }
    rows.append([
      .init(words("合计", "Total")), .init("—"), .init("—"), .init(words.amount(table.cost)),
      .init(words.percent(table.allIn)),
    ])
    html.table(
      HTMLTable(
        words("正常还款时收取的费用", "What you pay if you repay on time"),
        [
          words("项目", "Item"), words("收取方式和标准", "How and how much"),
          words("收取主体", "Who charges"), words("金额", "Amount"), words("年化", "A year"),
        ], amounts: [3, 4], rows: rows))
  }

  private func writeDefault(_ words: Wording, to html: inout HTML) {
    html.table(
      HTMLTable(
        words("只有逾期时才收取", "Only if you pay late"),
        [
          words("项目", "Item"), words("收取方式和标准", "How and how much"),
          words("收取主体", "Who charges"), words("年化", "A year"),
        ], amounts: [3],
        rows: table.onDefault.map { item in
          [
            .init(words(item.kind.label)), .init(item.charging(words)),
            .init(words(item.payee.name(lenders))), .init(words.percent(item.annualised)),
          ]
        }))
  }
}
