import CreditCore
import PolicyFiles
import Testing

@Suite("Chart of accounts")
struct ChartTextTests {
  private static func entry(_ account: BookAccount, code: String? = nil) -> String {
    """
      - {account: \(account.word), code: "\(code ?? "\(account.rawValue)")",
         zh: 科目, en: x, kind: asset}

    """
  }

  private static func chart(_ entries: [String]) throws(PolicyFileError) -> ChartOfAccounts {
    try ChartText.chart(
      SourceText(name: "chart.yaml", text: "accounts:\n" + entries.joined()))
  }

  @Test("every account of the books is in it once, by code")
  func complete() throws {
    let chart = try Self.chart(BookAccount.allCases.map { Self.entry($0) })
    #expect(Set(chart.entries.map(\.account)) == Set(BookAccount.allCases))
    #expect(chart.entries.map(\.code) == chart.entries.map(\.code).sorted())
  }

  @Test("an account that is missing is named")
  func missing() {
    #expect(
      throws: PolicyFileError.missingKey(
        Place(file: "chart.yaml", line: 1, key: BookAccount.channel.word))
    ) {
      try Self.chart(BookAccount.allCases.filter { $0 != .channel }.map { Self.entry($0) })
    }
  }

  @Test("two accounts with one code are refused, as is an account that nobody knows")
  func refused() {
    #expect(throws: PolicyFileError.self) {
      try Self.chart(
        BookAccount.allCases.map { Self.entry($0, code: $0 == .channel ? "1" : nil) })
    }
    #expect(throws: PolicyFileError.self) {
      try Self.chart(
        BookAccount.allCases.map { Self.entry($0) } + ["  - {account: nothing, code: x}\n"])
    }
  }
}

@Suite("Shipped chart of accounts")
struct ShippedChartTests {
  @Test("the shipped chart has every account of the books, each with Chinese and English names")
  func complete() throws {
    let chart = try ShippedPolicy.folder.chart()
    #expect(chart.entries.count == BookAccount.allCases.count)
    #expect(chart.entries.allSatisfy { !$0.name.zh.isEmpty && !$0.name.en.isEmpty })
    #expect(Set(chart.entries.map(\.kind)) == Set(AccountKind.allCases))
  }
}
