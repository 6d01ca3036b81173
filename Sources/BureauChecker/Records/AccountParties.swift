/// Rules about 相关还款责任人 of record 210.
enum AccountParties {
  private static let organisationTypes = ["10", "20", "30"]

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    for party in record.segments["D"]?.groups ?? [] {
      if party["ArlpType"] == "2" {
        for field in ["ArlpAmt", "WartySign"] {
          findings.require(!(party[field] ?? "").isEmpty, .guarantorFields, field)
        }
        findings.require(
          !(party["MaxGuarMcc"] ?? "").isEmpty, .guarantorContract, "MaxGuarMcc")
      }
      if party["InfoIDType"] == "2" {
        findings.require(
          organisationTypes.contains(party["ArlpCertType"] ?? ""), .organisationIdentity,
          "ArlpCertType")
      } else {
        let isBorrower =
          party["ArlpCertType"] == record["B", "IDType"]
          && party["ArlpCertNum"] == record["B", "IDNum"]
        findings.require(!isBorrower, .borrowerGuaranteesSelf, "ArlpCertNum")
      }
    }
  }
}
