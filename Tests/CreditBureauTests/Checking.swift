import BureauChecker
import CreditBureau
import CreditCore
import Testing

/// The checker that was written from the bureau's rules alone, asked about single records.
enum Checking {
  /// The bytes of a file with these lines, whatever they hold.
  static func file(
    _ type: ReportRecordType, _ lines: [[UInt8]], serial: Int = 1
  ) throws -> (name: String, bytes: [UInt8]) {
    let writer = try #require(
      ReportFileWriter(
        provider: try Samples.provider(), recordType: type, serial: serial,
        generatedAt: Samples.generatedAt, includingOffByPolicy: true))
    let empty = writer.finish()
    let count = String("0000000\(lines.count)".suffix(7))
    let header = Array(empty.bytes.prefix(43)) + Array(count.utf8) + [0x0D, 0x0A]
    return (empty.name.description, lines.reduce(header) { $0 + $1 + [0x0D, 0x0A] })
  }

  /// The codes that the checker finds in a record, without a store behind it.
  static func codes(of record: any ReportRecord) throws -> Set<String> {
    let (name, bytes) = try file(record.recordType, [record.document])
    return Set(ReportFileChecker().validate(bytes, name: name).errors.map(\.code))
  }

  /// Whether the checker knows the type at all.
  static func knows(_ type: ReportRecordType) throws -> Bool {
    let (name, bytes) = try file(type, [])
    return !ReportFileChecker().validate(bytes, name: name).isFileRefused
  }
}
