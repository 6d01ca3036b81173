import CreditBureau

/// Reads any bytes as the bureau's answer to a report file. The first byte says under which name
/// and whether the rest is the file as it is or lines to which the right header is put, so that an
/// input gets past it. Whatever the bytes are, the answer is a feedback file or an error, in
/// bounded time and memory.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFeedbackReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let kind = bytes.first else { return 0 }
  let name = Harness.names[Int(kind % 4)]
  let rest = Array(bytes.dropFirst())
  Harness.read(name, kind < 0x80 ? rest : Harness.withHeader(rest, kind))
  return 0
}

private enum Harness {
  private static let provider = "X0000000000001"
  static let names = ["1", "2", "3", "3.txt"].map { "\(provider)202604012100007\($0)" }

  /// The lines under a header that counts those with a refused record, and as many stored ones as
  /// the first byte says.
  static func withHeader(_ lines: [UInt8], _ kind: UInt8) -> [UInt8] {
    let isRefused = kind % 4 == 1
    let count = kind % 4 == 0 ? 0 : lines.split(separator: 0x0A).count
    let stored = isRefused ? 0 : Int(kind) / 4
    let counts = [stored, count].map { String("0000000\($0)".suffix(7)) }.joined()
    let header = "A0722102.0.0  \(provider)20260401120000000000300000000\(counts)"
    return Array((header.prefix(58) + counts + "\r\n").utf8) + lines
  }

  static func read(_ name: String, _ bytes: [UInt8]) {
    guard let file = try? FeedbackFile.parse(name: name, bytes: bytes) else { return }
    let refused = file.refusalsByRecord
    precondition(refused.count == file.refused.count)
    for index in 0..<min(file.storedCount + file.refusedCount, 64) {
      precondition(!(file.stored(recordAt: index) && refused[index] != nil))
    }
    precondition(!file.stored(recordAt: -1))
    for problem in file.refused.flatMap(\.problems) {
      precondition(problem.fbCode.utf8.count <= 10 && problem.element.utf8.count <= 40)
      _ = FeedbackMeaning(of: problem.fbCode)?.scope
    }
    var queue = FeedbackQueue()
    queue.add(file)
    let once = queue
    queue.add(file)
    precondition(queue == once && queue.entries.count == file.refused.count)
    precondition(queue.groups.allSatisfy { !$0.entries.isEmpty && !$0.elements.isEmpty })
    for entry in once.entries {
      precondition(queue.settle(file: entry.file, recordIndex: entry.recordIndex))
    }
    precondition(queue.entries.isEmpty)
  }
}
