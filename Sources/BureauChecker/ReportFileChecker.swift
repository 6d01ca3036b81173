/// Checks a plain (not compressed, not encrypted) report file by the bureau's rules and takes over
/// the records that break none.
///
/// It is written from the bureau's rules alone and shares no code with the part that builds the
/// files, so that a misreading on one side shows.
public struct ReportFileChecker: Sendable {
  private static let mostRecords = 1_000_000
  private static let longestLine = 10_000_000

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
    var report = CheckReport(fileName: String(name.prefix { $0 != "." }))
    guard let lines = Self.lines(bytes) else {
      report.refuseFile(.badSeparator)
      return report
    }
    report.header = Array(lines.first ?? [])
    report.records = max(0, lines.count - 1)
    guard let type = fileType(bytes, lines, database, &report) else { return report }
    database.fileNames.insert(report.fileName)
    var seen: Set<String> = []
    for (index, line) in lines.dropFirst().enumerated() {
      var findings = Findings()
      let record = read(line, type, report, database, &findings)
      if let record, findings.isEmpty {
        let isNew = seen.insert(type.identityKey(record)).inserted
        findings.require(isNew, .repeatedInFile, "0000")
        if isNew { type.checkStored(record, database, &findings) }
        if findings.isEmpty {
          type.store(record, &database)
          database.counts[type.rule.type, default: 0] += 1
          continue
        }
      }
      report.refused.append(CheckReport.Refused(line: index + 2, bytes: Array(line)))
      report.add(findings, line: index + 2)
    }
    return report
  }

  /// Checks one file on its own, knowing nothing of what was reported before.
  ///
  /// - Parameters:
  ///   - bytes: the file. The caller bounds its size.
  ///   - name: the file's name, with or without extension.
  public func validate(_ bytes: [UInt8], name: String) -> CheckReport {
    var nothing = BureauDatabase(isComplete: false)
    return check(bytes, name: name, database: &nothing)
  }

  /// The lines without their CR LF, or `nil` when one ends otherwise.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>]? {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      guard index > start, bytes[index - 1] == 0x0D else { return nil }
      lines.append(bytes[start..<(index - 1)])
      start = index + 1
    }
    return start == bytes.count && !lines.isEmpty ? lines : nil
  }

  /// Checks name, header and encoding.
  ///
  /// - Returns: the type of the file's records, or `nil` after refusing the file.
  private func fileType(
    _ bytes: [UInt8], _ lines: [ArraySlice<UInt8>], _ database: BureauDatabase,
    _ report: inout CheckReport
  ) -> (any RecordType.Type)? {
    guard let name = ReportFileName(report.fileName),
      let type = RecordTypes.all[name.recordType]
    else {
      report.refuseFile(.badFileName)
      return nil
    }
    if !(database.providers?.contains(name.provider) ?? true) {
      report.refuseFile(.unknownProvider)
    } else if database.fileNames.contains(name.text) {
      report.refuseFile(.fileNameRepeated)
    } else if String(validating: bytes, as: UTF8.self) == nil {
      report.refuseFile(.notUTF8)
    } else if let broken = brokenHeaderRule(report, name) {
      report.refuseFile(broken)
    } else if let long = lines.firstIndex(where: { Self.isTooLong($0) }) {
      report.refuseFile(.lineTooLong, line: long + 1)
    }
    return report.isFileRefused ? nil : type
  }

  private func brokenHeaderRule(_ report: CheckReport, _ name: ReportFileName) -> BureauRule? {
    guard let header = ReportFileHeader(report.header), header.records == report.records,
      header.records <= Self.mostRecords
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

  private static func isTooLong(_ line: ArraySlice<UInt8>) -> Bool {
    line.count > longestLine
      && String(decoding: line, as: UTF8.self).unicodeScalars.count > longestLine
  }

  private func read(
    _ line: ArraySlice<UInt8>, _ type: any RecordType.Type, _ report: CheckReport,
    _ database: BureauDatabase, _ findings: inout Findings
  ) -> CheckedRecord? {
    guard let document = XMLTree.parse(line) else {
      findings.add(.unreadableRecord, "0000")
      return nil
    }
    guard document.name == "Document", document.children.count == 1,
      let root = document.children.first, root.name == type.rule.root
    else {
      findings.add(.wrongStructure, document.children.first?.name ?? document.name)
      return nil
    }
    let reader = RecordReader(
      rule: type.rule, provider: String(report.fileName.prefix(14)), offices: database.offices)
    let record = type.read(root, reader, &findings)
    let stated = record["B", "InfRecType"]
    findings.require(stated.isEmpty || stated == type.rule.type, .wrongValue, "InfRecType")
    guard findings.isEmpty,
      let generated = ReportDay(String(report.fileName.dropFirst(14).prefix(8)))
    else { return record }
    CommonRules.check(record, generated: generated, &findings)
    type.check(record, &findings)
    return record
  }
}
