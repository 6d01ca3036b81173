import CZlib

/// The gzip format over zlib: how report files and credit reports travel.
public enum Gzip {
  private static let chunk = 64 * 1024

  /// Compresses with a fixed level and no time stamp: equal input gives equal output.
  public static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    guard unsafe tally_deflate_init_gzip(&stream, 6) == Z_OK else { return [] }
    defer { unsafe deflateEnd(&stream) }
    return unsafe run(&stream, over: bytes, limit: .max) { unsafe deflate(&$0, Z_FINISH) } ?? []
  }

  /// Decompresses at most `limit` bytes.
  ///
  /// - Returns: `nil` when the input is not one whole gzip member or holds more than `limit`.
  public static func decompress(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    guard unsafe tally_inflate_init_gzip(&stream) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    return unsafe run(&stream, over: bytes, limit: limit) { unsafe inflate(&$0, Z_NO_FLUSH) }
  }

  private static func run(
    _ stream: inout z_stream, over bytes: [UInt8], limit: Int,
    step: (inout z_stream) -> Int32
  ) -> [UInt8]? {
    guard let size = UInt32(exactly: bytes.count) else { return nil }
    var input = bytes
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: chunk)
    return unsafe input.withUnsafeMutableBufferPointer { source -> [UInt8]? in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = size
      while true {
        let (status, left) = unsafe buffer.withUnsafeMutableBufferPointer { target in
          unsafe stream.next_out = target.baseAddress
          unsafe stream.avail_out = UInt32(chunk)
          let status = unsafe step(&stream)
          return unsafe (status, Int(stream.avail_out))
        }
        output.append(contentsOf: buffer[..<(chunk - left)])
        if output.count > limit { return nil }
        if status == Z_STREAM_END { return unsafe stream.avail_in == 0 ? output : nil }
        guard status == Z_OK, left < chunk else { return nil }
      }
    }
  }
}
