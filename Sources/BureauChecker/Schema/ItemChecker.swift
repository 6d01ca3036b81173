/// Checks the value of one data item on its own.
struct ItemChecker {
  /// The provider's 14 characters, from the file header.
  let provider: String
  /// The business offices known, `nil` when any is allowed.
  let offices: Set<String>?
  let accountType: String

  /// Notes what is wrong with `value`; `siblings` are the items read beside it.
  func check(
    _ value: String, _ rule: ItemRule, siblings: [String: String], _ findings: inout Findings
  ) {
    if value.isEmpty {
      findings.require(!rule.isMandatory, .itemEmpty, rule.name)
      return
    }
    guard value.unicodeScalars.count <= rule.length else {
      findings.add(.wrongValue, rule.name)
      return
    }
    switch rule.kind {
    case .text, .countOfItems: break
    case .amount, .count: findings.require(isNumber(value), .wrongValue, rule.name)
    case .date: checkDay(value, rule.name, &findings)
    case .month: checkMonth(value, rule.name, &findings)
    case .year:
      findings.require(value.utf8.count == 4 && isNumber(value), .wrongValue, rule.name)
    case .code(let table): findings.require(table.contains(value), .wrongValue, rule.name)
    case .codeByType(let tables):
      findings.require(
        tables[accountType]?.contains(value) ?? false, .wrongValue, rule.name)
    case .ownIdentifier:
      findings.require(
        value.hasPrefix(provider) && value.utf8.count > provider.utf8.count, .foreignCode,
        rule.name)
    case .ownIdentifierOrSelf:
      findings.require(value.hasPrefix(provider), .foreignCode, rule.name)
    case .office: checkOffice(value, rule.name, &findings)
    case .identityNumber(let typeItem):
      if siblings[typeItem] == "10" {
        findings.require(IdentityNumber.isValid(value), .badIdentityNumber, rule.name)
      }
    }
  }

  private func isNumber(_ value: String) -> Bool {
    value.utf8.count <= 15 && value.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func checkDay(_ value: String, _ name: String, _ findings: inout Findings) {
    let bytes = Array(value.utf8)
    let digits = bytes.filter { (0x30...0x39).contains($0) }
    guard bytes.count == 10, digits.count == 8, bytes[4] == 0x2D, bytes[7] == 0x2D else {
      findings.add(.wrongValue, name)
      return
    }
    findings.require(ReportDay(value) != nil, .impossibleDate, name)
  }

  private func checkMonth(_ value: String, _ name: String, _ findings: inout Findings) {
    let bytes = Array(value.utf8)
    guard bytes.count == 7, bytes[4] == 0x2D else {
      findings.add(.wrongValue, name)
      return
    }
    findings.require(ReportDay.monthNumber(value) != nil, .impossibleDate, name)
  }

  private func checkOffice(_ value: String, _ name: String, _ findings: inout Findings) {
    guard value.utf8.count == 14 else {
      findings.add(.wrongValue, name)
      return
    }
    if let offices { findings.require(offices.contains(value), .unknownOffice, name) }
  }
}
