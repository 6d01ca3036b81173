public import CreditCore

/// Reads the chart of accounts (会计科目表).
public enum ChartText {
  /// Reads every account.
  ///
  /// - Throws: the first problem with file, line and key; an account that is missing, stands twice
  ///   or shares its code with another.
  public static func chart(_ source: SourceText) throws(PolicyFileError) -> ChartOfAccounts {
    let list = try YAMLDocument.root(source).table("accounts").need("accounts")
    var entries: [ChartOfAccounts.Entry] = []
    for field in try list.list() {
      let table = try field.table("account", "code", "zh", "en", "kind")
      let account = try table.need("account").parsed(as: "an account of the books") { word in
        BookAccount.allCases.first { $0.word == word }
      }
      entries.append(
        ChartOfAccounts.Entry(
          account: account, code: try table.need("code").text(),
          name: BilingualText(
            zh: try table.need("zh").text(), en: try table.need("en").text()),
          kind: try table.need("kind").choice()))
    }
    for account in BookAccount.allCases where !entries.contains(where: { $0.account == account }) {
      throw .missingKey(Place(file: source.name, line: 1, key: account.word))
    }
    guard let chart = ChartOfAccounts(entries) else {
      throw .wrongValue(list.place, expected: "each account once, with a code of its own")
    }
    return chart
  }
}

extension PolicyFolder {
  /// The chart of accounts.
  public func chart() throws(PolicyFileError) -> ChartOfAccounts {
    try ChartText.chart(text("books/chart.yaml"))
  }
}
