import CreditCore

extension CreditReport {
  /// Reads a report document: UTF-8 XML as the bureau gives it. Elements that are not known are
  /// passed over.
  public init(document: [UInt8]) throws(CreditReportError) {
    let root = try CreditReport.tree(document)
    let families = ReportFamilies(root)
    header = try CreditReport.header(families)
    accounts = []
    let accountNodes = families.all("PD01", in: "PDA")
    guard accountNodes.count <= CreditReport.maximumAccounts else { throw .tooLarge }
    for node in accountNodes { accounts.append(try ReportAccount(node)) }
    agreements = []
    for node in families.all("PD02", in: "PCA") { agreements.append(try ReportAgreement(node)) }
    inquiries = []
    for node in families.all("PH01", in: "POQ") { inquiries.append(try ReportInquiry(node)) }
    summary = try ReportSummary(families)
  }

  private static func tree(_ document: [UInt8]) throws(CreditReportError) -> XMLNode {
    let root: XMLNode
    do {
      root = try XMLTreeParser.parse(document, maximumBytes: maximumBytes)
    } catch .tooLarge {
      throw .tooLarge
    } catch .tooDeep {
      throw .tooDeep
    } catch .notUTF8 {
      throw .notUTF8
    } catch .declaration {
      throw .forbiddenDeclaration
    } catch {
      throw .malformed
    }
    guard root.name == "Document" else { throw .malformed }
    return root
  }

  private static func header(_ families: ReportFamilies) throws(CreditReportError) -> ReportHeader {
    let head = families.first("PA01", in: "PRH")
    let report = head.segment("PA01A")
    let number = try report.required("PA01AI01", try report.text("PA01AI01"))
    let reportedOn = try report.required("PA01AR01", try report.date("PA01AR01"))
    let query = head.segment("PA01B")
    var subject: PersonIdentity?
    if let name = try query.text("PA01BQ01"), let code = try query.text("PA01BD01"),
      let documentNumber = try query.text("PA01BI01")
    {
      guard let type = IdentityDocumentType(rawValue: code) else {
        throw .badValue(element: "PA01BD01")
      }
      subject = PersonIdentity(name: name, documentType: type, documentNumber: documentNumber)
    }
    return ReportHeader(number: number, reportedOn: reportedOn, subject: subject)
  }
}

/// Finds the families of a report under their units.
struct ReportFamilies {
  private let root: XMLNode

  init(_ root: XMLNode) {
    self.root = root
  }

  func all(_ family: String, in unit: String) -> [XMLNode] {
    root.children(unit).flatMap { $0.children(family) }
  }

  /// The first of its kind; an empty one when the report has none.
  func first(_ family: String, in unit: String) -> XMLNode {
    all(family, in: unit).first ?? XMLNode(name: family)
  }
}
