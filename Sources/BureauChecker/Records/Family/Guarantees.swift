/// Personal guarantee accounts (230–234).
enum Guarantees: SubjectKind {
  static let family = "23"
  static let rootPrefix = "InSecAcct"
  static var stored: WritableKeyPath<BureauDatabase, [String: BureauDatabase.Guarantee]> {
    \.guarantees
  }
  static let correctable = Dictionary(
    uniqueKeysWithValues: Guarantee230.rule.segments.dropFirst().map { ($0.letter, $0) })
  static let base = (element: "GuarAcctBsSgmt", letters: CodeTable.guaranteeSegment)
  static let accountTypes: CodeTable? = .guaranteeType
  static let deletable = "CD"
}
