import CreditBureau

/// How many bytes the newest file has.
final class ByteCount {
  var ofLast = 0
}

/// Counts what passes, and hands it on where there is a folder.
struct CountingSink: ReportFileSink {
  var folder: ReportFolder?
  let count: ByteCount

  mutating func begin(_ name: ReportFileName, header: [UInt8]) throws(ReportFolderError) {
    count.ofLast = header.count
    try folder?.begin(name, header: header)
  }

  mutating func append(_ bytes: [UInt8]) throws(ReportFolderError) {
    count.ofLast += bytes.count
    try folder?.append(bytes)
  }

  mutating func end(_ name: ReportFileName, header: [UInt8]) throws(ReportFolderError) {
    try folder?.end(name, header: header)
  }

  mutating func drop() throws(ReportFolderError) {
    try folder?.drop()
  }
}
