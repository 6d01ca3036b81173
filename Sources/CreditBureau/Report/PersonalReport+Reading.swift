extension PersonalReport {
  /// Reads a report as it travels: one gzip stream of the document.
  ///
  /// - Throws: before any value is made, so that there is never a part of a report.
  public init(
    packed: [UInt8], limits: ReportLimits = .standard
  ) throws(CreditReportError) {
    guard packed.count <= limits.packedBytes else { throw .tooLarge }
    let document: [UInt8]
    do {
      document = try Gzip.decompress(packed, limit: limits.bytes)
    } catch .tooLarge {
      throw .tooLarge
    } catch {
      throw .notGzip
    }
    try self.init(document: document, limits: limits)
  }

  /// Reads a report document: UTF-8 XML as the bureau gives it. Codes that no table has are kept,
  /// and remarked on; so are elements that the structure doesn't have.
  public init(
    document: [UInt8], limits: ReportLimits = .standard
  ) throws(CreditReportError) {
    let root: XMLNode
    do {
      root = try XMLTreeParser.parse(
        document,
        limits: XMLLimits(bytes: limits.bytes, depth: limits.depth, elements: limits.elements))
    } catch {
      throw CreditReportError(error)
    }
    guard root.name == "Document" else { throw .malformed }
    let log = ReadingLog(limits)
    try self.init(ElementReader(node: root, log: log))
    log.remarkUnknownElements(in: root)
    remarks = log.remarks
    unlistedRemarks = log.unlistedRemarks
  }

  /// Reads the families, each from its unit.
  private init(_ root: ElementReader) throws(CreditReportError) {
    guard let head: ReportHead = try root.part("PRH").segment("PA01") else {
      throw .missing(element: "PA01AI01")
    }
    self.head = head
    let person = try root.part("PIM").part("PB01")
    identity = try person.segment("PB01A")
    mobiles = try person.part("PB01B").group("PB01BH", count: "PB01BS01")
    marriage = try root.part("PMM").segment("PB02")
    residences = try root.part("PRM").group("PB03")
    occupations = try root.part("POM").group("PB04")
    score = try root.part("PSM").segment("PC01")
    credit = try root.part("PCO").segment("PC02")
    postPaid = try root.part("PNO").segment("PC03")
    publicRecords = try root.part("PPO").segment("PC04")
    inquirySummary = try root.part("PQO").segment("PC05")
    let accountUnit = try root.part("PDA")
    guard accountUnit.node.children.count <= root.log.limits.accounts else { throw .tooLarge }
    accounts = try accountUnit.group("PD01")
    agreements = try root.part("PCA").group("PD02")
    responsibilities = try root.part("PCR").group("PD03")
    postPaidAccounts = try root.part("PND").group("PE01")
    taxArrears = try root.part("POT").group("PF01")
    judgments = try root.part("PCJ").group("PF02")
    enforcements = try root.part("PCE").group("PF03")
    penalties = try root.part("PAP").group("PF04")
    housingFund = try root.part("PHF").group("PF05")
    allowances = try root.part("PBS").group("PF06")
    licences = try root.part("PPQ").group("PF07")
    awards = try root.part("PAH").group("PF08")
    statements = try root.part("POS").group("PG01")
    inquiries = try root.part("POQ").group("PH01")
  }
}
