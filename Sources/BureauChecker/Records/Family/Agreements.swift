/// Personal credit agreements (220–224).
enum Agreements: SubjectKind {
  static let family = "22"
  static let rootPrefix = "InCtrct"
  static var stored: WritableKeyPath<BureauDatabase, [String: BureauDatabase.Agreement]> {
    \.agreements
  }
  static var codesOfPerson: WritableKeyPath<BureauDatabase, [String: [String]]>? {
    \.agreementsOfPerson
  }
  static let correctable = ["C": Agreement220.coBorrowers, "D": Agreement220.limit]
  static let base = (element: "CtrctBsSgmt", letters: CodeTable.agreementSegment)
  static let deletable = "D"

  static func checkValues(_ record: CheckedRecord, _ findings: inout Findings) {
    Agreement220.checkLimit(record, &findings)
  }
}
