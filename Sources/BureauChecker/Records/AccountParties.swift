/// Rules about 相关还款责任人 of record 210.
enum AccountParties {
  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    for party in record.segments["D"]?.groups ?? [] {
      if party["ArlpType"] == "2" {
        findings.requireAll(["ArlpAmt", "WartySign"], .guarantorFields, with: ["ArlpType"]) {
          !(party[$0] ?? "").isEmpty
        }
        findings.require(
          !(party["MaxGuarMcc"] ?? "").isEmpty, .guarantorContract, "MaxGuarMcc",
          with: ["ArlpType"])
      }
      if party["InfoIDType"] == "2" {
        findings.require(
          CodeTable.organisationIdentity.contains(party["ArlpCertType"] ?? ""),
          .organisationIdentity, "ArlpCertType", with: ["InfoIDType"])
      }
    }
  }

  /// Nobody guarantees his own debt (BLE041).
  ///
  /// - Parameter borrower: the borrower's person key, from the record or, for a correction, as
  ///   stored.
  static func checkBorrower(
    _ borrower: String, _ record: CheckedRecord, _ findings: inout Findings
  ) {
    for party in record.segments["D"]?.groups ?? [] where party["InfoIDType"] != "2" {
      let key = "\(party["ArlpCertType"] ?? "")|\(party["ArlpCertNum"] ?? "")|"
      findings.require(
        !borrower.hasPrefix(key), .borrowerGuaranteesSelf, "ArlpCertNum",
        with: ["IDType", "IDNum", "ArlpCertType"])
    }
  }
}
