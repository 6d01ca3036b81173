import CreditCore
import CreditPlatform

/// 结清证明 as one document in Chinese and English.
struct SettlementDocument {
  let bytes: [UInt8]

  init(_ certificate: SettlementCertificate) {
    var html = HTML()
    html.ownMarkup("<!doctype html>\n")
    html.element(.html, .lang("zh-CN")) { root in
      root.element(.head) { head in
        head.void(.meta, .charset("utf-8"))
        head.element(.title, text: "结清证明")
        head.void(.meta, .name("author"), .content(certificate.lender.zh))
        head.void(.meta, .name("dcterms.created"), .content("\(certificate.issuedOn)"))
      }
      root.element(.body) { body in
        for language in Language.allCases {
          SettlementDocument.write(certificate, language, to: &body)
        }
      }
    }
    bytes = html.bytes
  }

  /// The certificate in one language.
  static func write(
    _ certificate: SettlementCertificate, _ language: Language, to html: inout HTML
  ) {
    let words = Wording(language)
    html.element(.section, .lang(language.tag)) { section in
      section.element(.h2, text: words("结清证明", "Certificate of settlement"))
      section.paragraph(
        words(
          "截至 \(certificate.issuedOn)，下列合同项下的款项已经全部还清，不欠任何款项。",
          "As of \(certificate.issuedOn), everything owed under the contract below has been paid; "
            + "nothing is owed."))
      var facts = [
        (name: words("出借人", "Lender"), value: words(certificate.lender)),
        (name: words("姓名", "Name"), value: certificate.name),
        (name: words("证件号码", "Id number"), value: certificate.maskedResidentID),
        (name: words("合同编号", "Contract"), value: certificate.contract),
        (name: words("产品", "Product"), value: words(certificate.product.label)),
      ]
      if let principal = certificate.principal {
        facts.append((words("借款金额", "Amount lent"), words.amount(principal)))
      }
      facts += [
        (words("开始日", "Since"), words.day(certificate.openedOn)),
        (words("结清日", "Paid off on"), words.day(certificate.settledOn)),
        (words("出具日", "Issued on"), words.day(certificate.issuedOn)),
      ]
      section.facts(facts)
    }
  }
}
