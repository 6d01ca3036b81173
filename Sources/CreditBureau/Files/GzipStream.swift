import CZlib

/// Packs bytes into one gzip stream as they come. The header has no time and no name, so the same
/// bytes in the same pieces give the same stream.
@safe final class GzipStream {
  private static let chunkSize = 65_536

  /// In a place of its own, since zlib keeps its address.
  private let stream: UnsafeMutablePointer<z_stream>

  init() throws(GzipError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe tally_deflate_init_gzip(stream, Z_DEFAULT_COMPRESSION) == Z_OK else {
      throw .libraryFailure
    }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Takes the next bytes and gives those that are done.
  func add(_ bytes: [UInt8]) throws(GzipError) -> [UInt8] {
    let (output, result) = run(bytes, Z_NO_FLUSH)
    // With nothing to take there is no progress, which is no failure.
    guard result == Z_OK || result == Z_BUF_ERROR else { throw .libraryFailure }
    return output
  }

  /// Gives the last bytes.
  func finish() throws(GzipError) -> [UInt8] {
    let (output, result) = run([], Z_FINISH)
    guard result == Z_STREAM_END else { throw .libraryFailure }
    return output
  }

  private func run(_ bytes: [UInt8], _ flush: Int32) -> (output: [UInt8], result: Int32) {
    var input = bytes
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    let result = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe stream.pointee.next_in = source.baseAddress
      unsafe stream.pointee.avail_in = UInt32(clamping: source.count)
      var result = Z_OK
      var isDone = false
      while !isDone {
        let written = unsafe chunk.withUnsafeMutableBufferPointer { target in
          unsafe stream.pointee.next_out = target.baseAddress
          unsafe stream.pointee.avail_out = UInt32(target.count)
          result = unsafe deflate(stream, flush)
          return unsafe target.count - Int(stream.pointee.avail_out)
        }
        output.append(contentsOf: chunk[..<written])
        isDone = result != Z_OK || written < Self.chunkSize
      }
      return result
    }
    return (output, result)
  }
}
