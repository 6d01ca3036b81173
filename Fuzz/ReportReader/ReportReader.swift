import CreditBureau

/// Reads any bytes as a credit report: packed where they begin like gzip, else as a document.
/// Whatever they are, the answer is a report or an error with a code, in bounded time and memory.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReportReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  do throws(CreditReportError) {
    let report =
      bytes.starts(with: [0x1F, 0x8B])
      ? try PersonalReport(packed: bytes) : try PersonalReport(document: bytes)
    exercise(report)
  } catch {
    precondition(error.code.hasPrefix("report."))
  }
  return 0
}
