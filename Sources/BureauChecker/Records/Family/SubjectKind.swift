/// A kind of thing that is reported again and again under one code. Each has the same family of
/// records: x0 tells about it, x1 changes its code, x2 corrects a segment, x3 deletes a segment, x4
/// deletes it whole.
protocol SubjectKind: Sendable {
  associatedtype Stored: ReportedSubject

  /// The first two digits of the record types, such as `21`.
  static var family: String { get }
  /// The start of the root elements, such as `InAcct`.
  static var rootPrefix: String { get }
  /// Where the database holds them.
  static var stored: WritableKeyPath<BureauDatabase, [String: Stored]> { get }
  /// Where the database lists their codes by person, if it does.
  static var codesOfPerson: WritableKeyPath<BureauDatabase, [String: [String]]>? { get }
  /// The segments a correction may replace, by letter; the base segment has its own rule.
  static var correctable: [String: SegmentRule] { get }
  /// The element and code table of 待更正段段标.
  static var base: (element: String, letters: CodeTable) { get }
  /// The account types a correction must name, or `nil`.
  static var accountTypes: CodeTable? { get }
  /// The letters of segments that may be deleted.
  static var deletable: String { get }

  /// Whether accounts of this type never have the segment (BMR005).
  static func isForeign(_ letter: String, toType type: String) -> Bool

  /// The value rules of a corrected segment.
  static func checkValues(_ record: CheckedRecord, _ findings: inout Findings)

  /// How the day of a correction fits what is stored.
  static func checkCorrection(
    _ record: CheckedRecord, of stored: Stored, _ database: BureauDatabase,
    _ findings: inout Findings)

  /// What a deletion may not cross.
  static func checkDeletion(
    from: String, to: String, of stored: Stored, _ findings: inout Findings)
}

extension SubjectKind {
  static var codesOfPerson: WritableKeyPath<BureauDatabase, [String: [String]]>? { nil }
  static var accountTypes: CodeTable? { nil }

  static func isForeign(_ letter: String, toType type: String) -> Bool { false }

  static func checkValues(_ record: CheckedRecord, _ findings: inout Findings) {}

  static func checkDeletion(
    from: String, to: String, of stored: Stored, _ findings: inout Findings
  ) {}

  /// The rule of personal accounts, held for the other kinds too, which publish none: the base and
  /// what stands beside it not older than the newest report, performance on a stored day or newer.
  static func checkCorrection(
    _ record: CheckedRecord, of stored: Stored, _ database: BureauDatabase,
    _ findings: inout Findings
  ) {
    let day = record["B", "RptDate"]
    if record["B", "MdfcSgmtCode"] == "D" {
      findings.require(
        stored.history.has(day: day) || day > stored.history.newestDay, .correctionDate, "RptDate")
    } else {
      findings.require(day >= stored.history.newestDay, .correctionTooOld, "RptDate")
    }
  }

  /// Notes a code that was given up (ABE012) or, with the rule given, one that isn't known.
  static func find(
    _ code: String, _ field: String, or unknown: BureauRule, in database: BureauDatabase,
    _ findings: inout Findings
  ) -> Stored? {
    if let known = database[keyPath: stored][code] { return known }
    if database.retired[code] != nil {
      findings.add(.retiredCode, field)
    } else if database.isComplete {
      findings.add(unknown, field)
    }
    return nil
  }

  /// Moves a code in the list of its person's codes.
  static func list(
    _ code: String, of person: String, as new: String?, now: String?,
    _ database: inout BureauDatabase
  ) {
    guard let path = codesOfPerson else { return }
    if person == now, let new {
      let codes = database[keyPath: path][person]?.map { $0 == code ? new : $0 }
      database[keyPath: path][person] = codes
    } else {
      database[keyPath: path][person]?.removeAll { $0 == code }
      if let now, let new { database[keyPath: path][now, default: []].append(new) }
    }
  }
}
