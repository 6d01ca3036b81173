import CZlib

/// Why bytes can't be compressed or unpacked.
public enum GzipError: Error, Hashable, Sendable {
  /// Not one whole gzip stream.
  case malformed
  /// The content is larger than the caller accepts.
  case tooLarge
  /// The library could not begin or finish its work.
  case libraryFailure
}

/// The gzip form (RFC 1952) that report files and credit reports travel in.
public enum Gzip {
  private static let chunkSize = 65_536

  /// Packs `bytes` into one gzip stream.
  public static func compress(_ bytes: [UInt8]) throws(GzipError) -> [UInt8] {
    var stream = unsafe z_stream()
    guard unsafe tally_deflate_init_gzip(&stream, Z_DEFAULT_COMPRESSION) == Z_OK else {
      throw .libraryFailure
    }
    defer { unsafe deflateEnd(&stream) }
    let (packed, result) = unsafe run(&stream, bytes, limit: .max) { stream in
      unsafe deflate(stream, Z_FINISH)
    }
    guard result == Z_STREAM_END else { throw .libraryFailure }
    return packed
  }

  /// Unpacks one gzip stream, stopping as soon as it would give more than `limit` bytes, so that a
  /// small hostile input can't fill the memory.
  public static func decompress(_ bytes: [UInt8], limit: Int) throws(GzipError) -> [UInt8] {
    var stream = unsafe z_stream()
    guard unsafe tally_inflate_init_gzip(&stream) == Z_OK else { throw .libraryFailure }
    defer { unsafe inflateEnd(&stream) }
    let (content, result) = unsafe run(&stream, bytes, limit: limit) { stream in
      unsafe inflate(stream, Z_NO_FLUSH)
    }
    guard content.count <= limit else { throw .tooLarge }
    guard result == Z_STREAM_END, unsafe stream.avail_in == 0 else { throw .malformed }
    return content
  }

  /// Feeds all of `bytes` through the stream until it ends, fails, or has given over `limit` bytes.
  private static func run(
    _ stream: inout z_stream, _ bytes: [UInt8], limit: Int,
    step: (UnsafeMutablePointer<z_stream>) -> Int32
  ) -> (output: [UInt8], result: Int32) {
    var input = bytes
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: chunkSize)
    let result = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = UInt32(clamping: source.count)
      var result = Z_OK
      while result == Z_OK, output.count <= limit {
        let written = unsafe chunk.withUnsafeMutableBufferPointer { target in
          unsafe stream.next_out = target.baseAddress
          unsafe stream.avail_out = UInt32(chunkSize)
          result = unsafe step(&stream)
          return unsafe chunkSize - Int(stream.avail_out)
        }
        output.append(contentsOf: chunk[..<written])
      }
      return result
    }
    return (output, result)
  }
}
