/// What libcurl's callbacks collect during one transfer. It stays on the thread that performs it.
final class CurlTransfer {
  /// The most bytes of header fields, which no setting needs to raise.
  private static let headerLimit = 64 << 10

  let limit: Int
  private let isCancelled: () -> Bool
  private(set) var headers: [HTTPHeader] = []
  private(set) var body: [UInt8] = []
  private(set) var isOverLimit = false
  private var headerBytes = 0

  init(limit: Int, isCancelled: @escaping () -> Bool) {
    self.limit = limit
    self.isCancelled = isCancelled
  }

  /// Whether the transfer should be dropped.
  var shouldStop: Bool { isCancelled() }

  /// Takes content; `false` stops the transfer because it would pass the limit.
  func append(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= limit - body.count else {
      isOverLimit = true
      return false
    }
    body.append(contentsOf: bytes)
    return true
  }

  /// Takes one line of the head; `false` stops the transfer.
  func appendHead(_ line: [UInt8]) -> Bool {
    headerBytes += line.count
    guard headerBytes <= Self.headerLimit else {
      isOverLimit = true
      return false
    }
    if line.starts(with: "HTTP/".utf8) {
      // An interim response (103, say) came before: only the last head counts.
      headers = []
    } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      let name = String(decoding: line[..<colon], as: UTF8.self)
      let value = String(decoding: Self.trimmed(line[line.index(after: colon)...]), as: UTF8.self)
      headers.append(HTTPHeader(name, value))
    }
    return true
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
    let head = bytes.drop(while: isSpace)
    return Array(head.reversed().drop(while: isSpace).reversed())
  }
}
