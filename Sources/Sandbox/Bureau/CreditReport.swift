import BureauChecker

/// The personal credit report (个人信用报告) as XML: unit, then family, then segment elements; a
/// repeated part is an element named segment + `H`.
struct CreditReport {
  /// 被追偿, 非循环贷, 循环额度下分账户, 循环贷, 贷记卡, 准贷记卡.
  private static let accountOrder = ["C1", "D1", "R4", "R1", "R2", "R3"]

  /// Unit, family and items of the parts that come from record 110 as they are: report item,
  /// segment
  /// letter, reported item.
  private static let families: [(unit: String, family: String, items: [(String, String, String)])] =
    [
      (
        "PMM", "PB02",
        [
          ("PB020D01", "E", "MariStatus"), ("PB020Q01", "E", "SpoName"),
          ("PB020D02", "E", "SpoIDType"), ("PB020I01", "E", "SpoIDNum"),
          ("PB020Q02", "E", "SpsCmpyNm"), ("PB020Q03", "E", "SpoTel"),
        ]
      ),
      (
        "PRM", "PB03",
        [
          ("PB030D01", "H", "ResiStatus"), ("PB030Q01", "H", "ResiAddr"),
          ("PB030Q02", "H", "HomeTel"), ("PB030R01", "H", "ResiInfoUpDate"),
        ]
      ),
      (
        "POM", "PB04",
        [
          ("PB040D01", "G", "EmpStatus"), ("PB040D02", "G", "CpnType"),
          ("PB040D03", "G", "Industry"), ("PB040D04", "G", "Occupation"),
          ("PB040D05", "G", "Title"), ("PB040D06", "G", "TechTitle"),
          ("PB040Q01", "G", "CpnName"), ("PB040Q02", "G", "CpnAddr"),
          ("PB040Q03", "G", "CpnTEL"), ("PB040R01", "G", "WorkStartDate"),
          ("PB040R02", "G", "OctpnInfoUpDate"),
        ]
      ),
    ]

  let xml: String

  init(_ history: PersonHistory, _ query: CreditQuery, number: Int) {
    let accounts = Self.accountOrder.flatMap { type in history.accounts.filter { $0.type == type } }
    var writer = XMLWriter()
    writer.element("Document") { xml in
      xml.element("PRH") { xml in
        xml.element("PA01") { Self.head(&$0, query, number, marks: history.marks.count) }
      }
      Self.identity(&xml, history, query)
      if !accounts.isEmpty {
        xml.element("PCO") { xml in
          xml.element("PC02") { ReportSummary.credit(&$0, accounts) }
        }
      }
      if !history.inquiries.isEmpty {
        xml.element("PQO") { xml in
          xml.element("PC05") { ReportSummary.inquiries(&$0, history.inquiries, on: query.date) }
        }
      }
      if !accounts.isEmpty {
        xml.element("PDA") { xml in
          for (index, account) in accounts.enumerated() {
            xml.element("PD01") { xml in
              AccountElement.write(&xml, account, number: index + 1)
              DisputeMarks.write(&xml, history.marks, of: account.code)
            }
          }
        }
      }
      if !history.agreements.isEmpty {
        xml.element("PCA") { xml in
          for (index, agreement) in history.agreements.enumerated() {
            xml.element("PD02") { Self.agreement(&$0, agreement, history, number: index + 1) }
          }
        }
      }
      Self.inquiries(&xml, history)
    }
    xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + writer.text
  }

  private static func head(_ xml: inout XMLWriter, _ query: CreditQuery, _ number: Int, marks: Int)
  {
    xml.element("PA01A") { xml in
      let serial = "\(100_000_000 + number)".dropFirst()
      xml.item("PA01AI01", query.time + serial)
      let time = Array(query.time.utf8)
      let two = { (at: Int) in String(decoding: time[at..<(at + 2)], as: UTF8.self) }
      xml.item("PA01AR01", "\(query.date)T\(two(8)):\(two(10)):\(two(12))")
    }
    xml.element("PA01B") { xml in
      xml.item("PA01BQ01", query.name)
      xml.item("PA01BD01", query.idType)
      xml.item("PA01BI01", query.idNumber)
      xml.item("PA01BI02", query.organisation)
      xml.item("PA01BD02", query.reason)
    }
    xml.element("PA01E") { $0.item("PA01ES01", marks) }
  }

  private static func identity(
    _ xml: inout XMLWriter, _ history: PersonHistory, _ query: CreditQuery
  ) {
    let basics = history.basics
    let item = { (letter: String, name: String) in
      basics?.segments[letter]?.items[name] ?? ""
    }
    let (sex, born) = fromIdentityNumber(query.idNumber)
    xml.element("PIM") { xml in
      xml.element("PB01") { xml in
        xml.element("PB01A") { xml in
          xml.item("PB01AD01", basics == nil ? sex : item("D", "Sex"))
          xml.item("PB01AR01", item("D", "DOB").isEmpty ? born : item("D", "DOB"))
          xml.item("PB01AD02", item("F", "EduLevel"))
          xml.item("PB01AD03", item("F", "AcaDegree"))
          xml.item("PB01AD04", item("G", "EmpStatus"))
          xml.item("PB01AD05", item("D", "Nation"))
          xml.item("PB01AQ01", item("D", "Email"))
          xml.item("PB01AQ02", item("I", "MailAddr"))
          xml.item("PB01AQ03", item("D", "HouseAdd"))
        }
        let phones = [item("D", "CellPhone"), history.person?.phone ?? ""].filter { !$0.isEmpty }
        if let phone = phones.first {
          xml.element("PB01B") { xml in
            xml.item("PB01BS01", 1)
            xml.element("PB01BH") { xml in
              xml.item("PB01BQ01", phone)
              xml.item("PB01BR01", item("D", "FcsInfoUpDate"))
            }
          }
        }
      }
    }
    guard basics != nil else { return }
    for part in families {
      xml.element(part.unit) { xml in
        xml.element(part.family) { xml in
          for (name, letter, source) in part.items { xml.item(name, item(letter, source)) }
        }
      }
    }
  }

  /// Sex code and birth date an 18-digit resident number tells.
  private static func fromIdentityNumber(_ number: String) -> (sex: String, born: String) {
    let bytes = Array(number.utf8)
    guard bytes.count == 18,
      let day = ReportDay(String(decoding: bytes[6..<14], as: UTF8.self))
    else { return ("0", "") }
    return (bytes[16] % 2 == 1 ? "1" : "2", day.text)
  }

  private static func agreement(
    _ xml: inout XMLWriter, _ agreement: BureauDatabase.Agreement, _ history: PersonHistory,
    number: Int
  ) {
    let used = history.accounts.filter { $0.agreement == agreement.code }.map(\.balance)
    xml.element("PD02A") { xml in
      xml.item("PD02AI01", number)
      xml.item("PD02AI02", agreement.office)
      xml.item("PD02AI03", agreement.code)
      xml.item("PD02AI04", agreement.limit["CreditRestCode"] ?? "")
      xml.item("PD02AD01", BureauState.ownInstitutionType)
      xml.item("PD02AD02", agreement.limit["CreditLimType"] ?? "")
      xml.item("PD02AD03", agreement.limit["Cy"] ?? "")
      xml.item("PD02AD04", agreement.limit["ConStatus"] ?? "")
      xml.item("PD02AJ01", agreement.limit["CreditLim"] ?? "")
      xml.item("PD02AJ03", agreement.limit["CreditRest"] ?? "")
      xml.item("PD02AJ04", used.total())
      xml.item("PD02AR01", agreement.limit["ConEffDate"] ?? "")
      xml.item("PD02AR02", agreement.limit["ConExpDate"] ?? "")
    }
  }

  /// 查询记录 of the last two years, newest first.
  private static func inquiries(_ xml: inout XMLWriter, _ history: PersonHistory) {
    guard !history.inquiries.isEmpty else { return }
    xml.element("POQ") { xml in
      for inquiry in history.inquiries.sorted(by: { $0.date > $1.date }) {
        xml.element("PH01") { xml in
          xml.item("PH010R01", inquiry.date)
          xml.item("PH010D01", inquiry.institutionType)
          xml.item("PH010Q02", inquiry.institution)
          xml.item("PH010Q03", inquiry.reason)
        }
      }
    }
  }
}
