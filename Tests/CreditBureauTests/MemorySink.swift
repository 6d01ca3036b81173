import CreditBureau

/// Files in memory.
final class MemorySink: ReportFileSink {
  var files: [String: [UInt8]] = [:]
  var longestPiece = 0
  var isBroken = false
  private var open: [UInt8] = []

  func begin(_ name: ReportFileName, header: [UInt8]) throws(ReportFolderError) { open = header }

  func append(_ bytes: [UInt8]) throws(ReportFolderError) {
    guard !isBroken else { throw .inputOutput }
    longestPiece = max(longestPiece, bytes.count)
    open += bytes
  }

  func end(_ name: ReportFileName, header: [UInt8]) throws(ReportFolderError) {
    files[name.description] = header + open.dropFirst(header.count)
  }

  func drop() throws(ReportFolderError) { open = [] }
}
