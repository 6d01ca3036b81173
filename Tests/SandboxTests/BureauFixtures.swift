import BureauChecker
import Foundation
import Sandbox

/// Messages and record files of a made-up lender.
enum BureauFixtures {
  static let provider = "X0000000000001"
  static let number = "11010519491231002X"

  struct Query {
    var messageID = "2026030200000001"
    var time = "20260302093000"
    var name = "王小明"
    var reason = "02"
    var user = SandboxServer.bureauUser
    var password = SandboxServer.bureauPasswordDigest
    var version = "2.0.0"
    var type = "D101"
    var signature = "{S:c2lnbmF0dXJl:S}"

    var text: String {
      let header = "B\(version)\(provider)A1000000000000\(time)\(type)\(messageID)000000000000"
      return header + "\r\n<Document><Head><QueryOrgCode>\(provider)</QueryOrgCode>"
        + "<UserCode>\(user)</UserCode><Password>\(password)</Password></Head>"
        + "<Msg><OriginateOrgCode>\(provider)</OriginateOrgCode>"
        + "<OriginateUserCode>u1</OriginateUserCode><Name>\(name)</Name><IDType>10</IDType>"
        + "<IDNum>\(number)</IDNum><QueryReason>\(reason)</QueryReason>"
        + "<ServiceCode>01</ServiceCode></Msg></Document>" + signature
    }
  }

  static func envelope(_ message: String) -> Data {
    let open = "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">"
    return Data(
      (open + "<soapenv:Body><psCreditReportQueryReq><querymessage>" + XMLTree.escape(message)
        + "</querymessage></psCreditReportQueryReq></soapenv:Body></soapenv:Envelope>").utf8)
  }

  /// A reply taken apart.
  struct Reply {
    let header: String
    let code: String
    let report: XMLTree?

    init?(_ answer: Answer) {
      guard let text = XMLTree.parse(answer.body)?.descendant("return")?.text,
        let start = text.range(of: "<Document>"),
        let message = XMLTree.parse(text[start.lowerBound...].utf8)?.child("Msg"),
        let code = message.child("ResultCode")?.text
      else { return nil }
      header = String(text.prefix(80))
      self.code = code
      let packed = Data(base64Encoded: message.child("ReportMessage")?.text ?? "") ?? Data()
      let plain = Gzip.decompress(Array(packed), limit: 1 << 20)
      report = plain.flatMap { XMLTree.parse($0) }
    }
  }

  static func file(_ type: String, _ lines: [String], serial: Int = 1) -> (String, Data) {
    let count = String("0000000\(lines.count)".suffix(7))
    let header = "A050\(type)2.0.0  \(provider)202603021200000\(count)"
    let bytes = Array(([header] + lines).map { $0 + "\r\n" }.joined().utf8)
    return ("\(provider)20260302\(type)000\(serial)0", Data(Gzip.compress(bytes)))
  }

  private static func items(_ values: KeyValuePairs<String, String>) -> String {
    values.map { "<\($0.key)>\($0.value)</\($0.key)>" }.joined()
  }

  static let basics =
    "<Document><InBasInf><BsSgmt>"
    + items([
      "InfRecType": "110", "Name": "王小明", "IDType": "10", "IDNum": number,
      "InfSurcCode": provider, "RptDate": "2026-01-05", "RptDateCode": "10", "Cimoc": provider,
      "CustomerType": "11",
    ]) + "</BsSgmt><FcsInfSgmt>"
    + items([
      "Sex": "1", "DOB": "1949-12-31", "Nation": "CHN", "HouseAdd": "", "HhDist": "",
      "CellPhone": "13800000000", "Email": "", "FcsInfoUpDate": "2026-01-05",
    ]) + "</FcsInfSgmt><SpsInfSgmt>"
    + items(["MariStatus": "99", "SpsInfoUpDate": "2026-01-05"]) + "</SpsInfSgmt><EduInfSgmt>"
    + items(["EduLevel": "99", "AcaDegree": "9", "EduInfoUpDate": "2026-01-05"])
    + "</EduInfSgmt><OctpnInfSgmt>"
    + items(["EmpStatus": "99", "OctpnInfoUpDate": "2026-01-05"])
    + "</OctpnInfSgmt><RedncInfSgmt>"
    + items([
      "ResiStatus": "9", "ResiAddr": "杭州", "ResiPc": "", "ResiDist": "", "HomeTel": "",
      "ResiInfoUpDate": "2026-01-05",
    ]) + "</RedncInfSgmt><MlgInfSgmt>"
    + items(["MailAddr": "", "MailPc": "", "MailDist": "", "MlgInfoUpDate": "2026-01-05"])
    + "</MlgInfSgmt></InBasInf></Document>"

  static let loan =
    "<Document><InAcctInf><AcctBsSgmt>"
    + items([
      "InfRecType": "210", "AcctType": "D1", "AcctCode": provider + "L1",
      "RptDate": "2026-02-28", "RptDateCode": "31", "Name": "王小明", "IDType": "10",
      "IDNum": number, "MngmtOrgCode": provider,
    ]) + "</AcctBsSgmt><AcctBsInfSgmt>"
    + items([
      "BusiLines": "1", "BusiDtlLines": "91", "OpenDate": "2026-01-05", "Cy": "CNY",
      "LoanAmt": "3000", "Flag": "0", "DueDate": "2027-01-05", "RepayMode": "11",
      "RepayFreqcy": "03", "RepayPrd": "12", "ApplyBusiDist": "330100", "GuarMode": "4",
      "OthRepyGuarWay": "0", "AssetTrandFlag": "0", "FundSou": "1", "LoanForm": "1",
    ]) + "</AcctBsInfSgmt><AcctMthlyBlgInfSgmt>"
    + items([
      "Month": "2026-02", "SettDate": "2026-02-05", "AcctStatus": "2", "AcctBal": "2800",
      "RemRepPrd": "11", "FiveCate": "2", "FiveCateAdjDate": "2026-02-28", "RpyStatus": "1",
      "OverdPrd": "1", "TotOverd": "260", "OverdPrinc": "240", "Oved31_60Princ": "0",
      "Oved61_90Princ": "0", "Oved91_180Princ": "0", "OvedPrinc180": "0", "CurRpyAmt": "260",
      "ActRpyAmt": "0", "LatRpyDate": "", "CloseDate": "",
    ]) + "</AcctMthlyBlgInfSgmt></InAcctInf></Document>"

  /// The loan's end, a day after its overdue month.
  static let closing =
    "<Document><InAcctInf><AcctBsSgmt>"
    + items([
      "InfRecType": "210", "AcctType": "D1", "AcctCode": provider + "L1",
      "RptDate": "2026-03-01", "RptDateCode": "20", "Name": "王小明", "IDType": "10",
      "IDNum": number, "MngmtOrgCode": provider,
    ]) + "</AcctBsSgmt><AcctMthlyBlgInfSgmt>"
    + items([
      "Month": "2026-03", "SettDate": "2026-03-01", "AcctStatus": "3", "AcctBal": "0",
      "RemRepPrd": "0", "FiveCate": "1", "FiveCateAdjDate": "2026-03-01", "RpyStatus": "C",
      "OverdPrd": "0", "TotOverd": "0", "OverdPrinc": "0", "Oved31_60Princ": "0",
      "Oved61_90Princ": "0", "Oved91_180Princ": "0", "OvedPrinc180": "0", "CurRpyAmt": "260",
      "ActRpyAmt": "3060", "LatRpyDate": "2026-03-01", "CloseDate": "2026-03-01",
    ]) + "</AcctMthlyBlgInfSgmt></InAcctInf></Document>"

  static let people = """
    [{"name": "王小明", "idNumber": "\(number)", "phone": "13900000000",
      "accounts": [{"institution": "某银行", "institutionType": "11", "acctType": "R2",
        "businessKind": "81", "openDate": "2024-01-10", "limit": 20000,
        "months": [{"month": "2026-01", "status": "N", "balance": 1000, "due": 100, "paid": 100},
                   {"month": "2026-02", "status": "1", "balance": 3000, "due": 300, "paid": 0,
                    "overdue": 300}],
        "accountStatus": "1", "fiveClass": "1"}],
      "inquiries": [{"date": "2025-06-01", "institution": "某银行", "institutionType": "11",
                     "reason": "03"}]}]
    """
}
