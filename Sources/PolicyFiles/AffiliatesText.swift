public import CreditCore

/// Reads the lists of affiliates (关联公司).
public enum AffiliatesText {
  /// Reads every lender's list.
  ///
  /// - Throws: the first problem with file, line and key; a lender without source or day, a company
  ///   without a name, or a lender named twice.
  public static func lists(_ source: SourceText) throws(PolicyFileError) -> [AffiliateList] {
    var lists: [AffiliateList] = []
    let root = try YAMLDocument.root(source).table("lenders")
    for field in try root.need("lenders").list() {
      let table = try field.table("zh", "en", "source", "as_of", "affiliates")
      var affiliates: [Affiliate] = []
      for entry in try table.need("affiliates").list() {
        let company = try entry.table("zh", "en", "contact")
        affiliates.append(
          Affiliate(name: try name(company), contact: try company["contact"]?.text()))
      }
      let list = AffiliateList(
        lender: try name(table), source: try table.need("source").text(),
        asOf: try table.need("as_of").day(), affiliates: affiliates)
      guard !lists.contains(where: { $0.lender.zh == list.lender.zh }) else {
        throw .wrongValue(field.place, expected: "a lender of its own")
      }
      lists.append(list)
    }
    return lists
  }

  private static func name(_ table: YAMLTable) throws(PolicyFileError) -> BilingualText {
    BilingualText(zh: try table.need("zh").text(), en: try table.need("en").text())
  }
}

extension PolicyFolder {
  /// Every lender's affiliates.
  public func affiliates() throws(PolicyFileError) -> [AffiliateList] {
    try AffiliatesText.lists(text("affiliates.yaml"))
  }
}
