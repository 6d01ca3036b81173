/// Checks the value of one data item on its own.
struct ItemChecker {
  /// The provider's 14 characters, from the file name.
  let provider: String
  let known: KnownCodes
  /// The record's account type; "" when it has none, or none that exists.
  let accountType: String

  /// Notes what is wrong with `value`; `siblings` are the items read beside it.
  func check(
    _ value: String, _ rule: ItemRule, siblings: [String: String], _ findings: inout Findings
  ) {
    if value.isEmpty {
      findings.require(!rule.isMandatory, .itemEmpty, rule.name)
      return
    }
    guard value.utf8.count <= rule.length || value.unicodeScalars.count <= rule.length else {
      findings.add(.wrongValue, rule.name)
      return
    }
    switch rule.kind {
    case .date: checkDay(value, rule.name, &findings)
    case .month: checkMonth(value, rule.name, &findings)
    case .ownIdentifier:
      findings.require(
        value.hasPrefix(provider) && value.utf8.count > provider.utf8.count, .foreignCode,
        rule.name)
    case .ownIdentifierOrSelf:
      findings.require(value.hasPrefix(provider), .foreignCode, rule.name)
    case .office: checkOffice(value, rule.name, &findings)
    case .identityNumber(let type):
      if siblings[type] == "10" {
        findings.require(IdentityNumber.isValid(value), .badIdentityNumber, rule.name)
      }
    case .partyNumber(let category, let type):
      guard siblings[type] == "10" else { return }
      if siblings[category] == "1" {
        findings.require(IdentityNumber.isValid(value), .badIdentityNumber, rule.name)
      } else if siblings[category] == "2", let organisations = known.organisations {
        findings.require(organisations.contains(value), .unknownOrganisation, rule.name)
      }
    default:
      findings.require(isRightForm(value, rule.kind, siblings), .wrongValue, rule.name)
    }
  }

  /// Type and code table (ABE001).
  private func isRightForm(
    _ value: String, _ kind: ItemRule.Kind, _ siblings: [String: String]
  ) -> Bool {
    switch kind {
    case .amount, .count, .countOfItems: isNumber(value, atMost: 15)
    case .year: value.utf8.count == 4 && isNumber(value, atMost: 4)
    case .code(let table): table.contains(value)
    case .codeByType(let tables): tables[accountType]?.contains(value) ?? accountType.isEmpty
    case .district:
      value.utf8.count == 6 && isNumber(value, atMost: 6)
        && CodeTable.province.contains(String(value.prefix(2)))
    case .partyIdentity(let category, let organisation):
      switch siblings[category] {
      case "1": CodeTable.identityType.contains(value)
      case "2": organisation.contains(value)
      default: CodeTable.partyIdentity.contains(value)
      }
    default: true
    }
  }

  private func isNumber(_ value: String, atMost digits: Int) -> Bool {
    value.utf8.count <= digits && value.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func checkDay(_ value: String, _ name: String, _ findings: inout Findings) {
    guard ReportDay.hasForm(value) else { return findings.add(.wrongValue, name) }
    findings.require(ReportDay(value) != nil, .impossibleDate, name)
  }

  private func checkMonth(_ value: String, _ name: String, _ findings: inout Findings) {
    guard value.utf8.count == 7, ReportDay.hasForm(value + "-01") else {
      return findings.add(.wrongValue, name)
    }
    findings.require(ReportDay.monthNumber(value) != nil, .impossibleDate, name)
  }

  private func checkOffice(_ value: String, _ name: String, _ findings: inout Findings) {
    guard value.utf8.count == 14 else { return findings.add(.wrongValue, name) }
    if let offices = known.offices {
      findings.require(offices.contains(value), .unknownOffice, name)
    }
  }
}
