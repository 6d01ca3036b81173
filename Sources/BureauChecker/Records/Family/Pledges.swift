/// Pledge and mortgage contracts (510, 511, 514); no correction or deletion by segment.
enum Pledges: SubjectKind {
  static let family = "51"
  static let rootPrefix = "MoC"
  static var stored: WritableKeyPath<BureauDatabase, [String: BureauDatabase.Pledge]> {
    \.pledges
  }
  static let correctable: [String: SegmentRule] = [:]
  static let base = (element: "MotgaCltalCtrctBsSgmt", letters: CodeTable("B"))
  static let deletable = ""
}
