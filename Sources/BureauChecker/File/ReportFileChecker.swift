/// Checks a plain (not compressed, not encrypted) report file by the bureau's rules and takes over
/// the records that break none.
///
/// It is written from the bureau's rules alone and shares no code with the part that builds the
/// files, so that a misreading on one side shows. It reads a file twice, line by line: besides the
/// database it holds one line, 16 bytes for each record's identity key, and what it found.
public struct ReportFileChecker: Sendable {
  private let today: ReportDay?

  /// - Parameter today: the bureau's business day as `YYYY-MM-DD`; a file generated later is
  ///   refused. `nil` for no such check.
  public init(today: String? = nil) {
    self.today = today.flatMap { ReportDay($0) }
  }

  /// Checks one file. A file refused as a whole changes nothing; otherwise each record stands or
  /// falls alone, later ones seeing what earlier ones changed.
  ///
  /// - Parameters:
  ///   - bytes: the file. The caller bounds its size.
  ///   - name: the file's name, with or without extension.
  ///   - database: what the bureau holds.
  public func check(
    _ bytes: [UInt8], name: String, database: inout BureauDatabase
  ) -> CheckReport {
    check(ReportFileSource(bytes), name: name, database: &database, isAlone: false, keeps: true)
  }

  /// Checks one file on its own, knowing nothing of what was reported before.
  ///
  /// - Parameters:
  ///   - bytes: the file. The caller bounds its size.
  ///   - name: the file's name, with or without extension.
  public func validate(_ bytes: [UInt8], name: String) -> CheckReport {
    var nothing = BureauDatabase(isComplete: false)
    return check(
      ReportFileSource(bytes), name: name, database: &nothing, isAlone: true, keeps: true)
  }

  /// Checks one file on its own, of any size. Refused records are not kept: no feedback file can
  /// be made of the report.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - name: the file's name, with or without extension.
  public func validate(_ source: ReportFileSource, name: String) -> CheckReport {
    var nothing = BureauDatabase(isComplete: false)
    return check(source, name: name, database: &nothing, isAlone: true, keeps: false)
  }

  private func check(
    _ source: ReportFileSource, name: String, database: inout BureauDatabase, isAlone: Bool,
    keeps: Bool
  ) -> CheckReport {
    var report = CheckReport(fileName: String(name.prefix { $0 != "." }))
    let fileName = ReportFileName(report.fileName)
    let entry = fileName.flatMap { RecordTypes.all[$0.recordType] }
    let scan = ReportFileScan(source, subject: isAlone ? entry?.subject : nil)
    report.header = scan.header
    report.records = scan.records
    guard let fileName, let entry else {
      report.refuseFile(brokenFormRule(scan) ?? .badFileName)
      return report
    }
    if let broken = brokenFormRule(scan) ?? brokenFileRule(scan, fileName, database) {
      report.refuseFile(broken)
    } else if let line = scan.longLine {
      report.refuseFile(.lineTooLong, line: line)
    } else {
      database.fileNames.insert(fileName.text)
      let reader = ReportLineReader(entry, fileName, database.known)
      var seen: Set<IdentityHash> = []
      var number = 0
      _ = source.forEachLine(longest: ReportFileScan.longestLineBytes) { line in
        number += 1
        guard number > 1 else { return true }
        let content = line.dropLast()
        var findings = Findings()
        let record = reader.read(content, &findings)
        if let record, findings.isEmpty {
          let isNew = seen.insert(IdentityHash(entry.type.identityKey(record))).inserted
          findings.require(isNew, .repeatedInFile, "0000")
          if isNew { entry.type.checkStored(record, database, &findings) }
          if findings.isEmpty {
            if !isAlone || scan.isRepeated(record["B", entry.subject]) {
              entry.type.store(record, &database)
            }
            database.counts[entry.rule.type, default: 0] += 1
            return true
          }
        }
        report.refuse(findings, line: number, keeps ? content : nil)
        return true
      }
    }
    return report
  }

  private func brokenFormRule(_ scan: ReportFileScan) -> BureauRule? {
    if scan.isEmpty { return .notParsed }
    return scan.hasWrongSeparator ? .badSeparator : nil
  }

  /// Name, encoding and header.
  private func brokenFileRule(
    _ scan: ReportFileScan, _ name: ReportFileName, _ database: BureauDatabase
  ) -> BureauRule? {
    guard database.providers?.contains(name.provider) ?? true else { return .unknownProvider }
    guard !database.fileNames.contains(name.text) else { return .fileNameRepeated }
    guard scan.isUTF8 else { return .notUTF8 }
    // A file with a line too long was not counted to its end.
    guard let header = ReportFileHeader(scan.header),
      scan.longLine != nil || header.records == scan.records,
      header.records <= ReportFileScan.mostRecords
    else { return .badHeader }
    if let today, let generated = ReportDay(header.generatedOn), generated > today {
      return .badHeader
    }
    guard header.version == "2.0.0", header.template == "  " else { return .badVersion }
    let agrees =
      header.recordType == name.recordType && header.provider == name.provider
      && header.generatedOn == name.generatedOn && header.feedbackFlag == "0"
    return agrees ? nil : .headerDiffersFromName
  }
}
