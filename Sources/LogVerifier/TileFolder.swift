import Glibc

/// Reads the files of a log folder, by their fixed names.
struct TileFolder {
  var path: String

  /// The bytes of a file; `nil` when it is missing, unreadable or too large.
  func read(_ file: String) -> [UInt8]? {
    guard let stream = unsafe fopen("\(path)/\(file)", "rb") else { return nil }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= 256 * 65_537 {
      let count = unsafe buffer.withUnsafeMutableBytes { raw in
        unsafe fread(raw.baseAddress, 1, raw.count, stream)
      }
      if count == 0 { return unsafe ferror(stream) == 0 ? bytes : nil }
      bytes.append(contentsOf: buffer[..<count])
    }
    return nil
  }

  /// The stem of a tile's path; `level` is `entries` or a number.
  static func stem(_ level: String, _ index: Int64) -> String {
    var digits = String(index)
    while digits.count % 3 != 0 { digits = "0" + digits }
    var parts: [String] = []
    while !digits.isEmpty {
      parts.append(String(digits.prefix(3)))
      digits = String(digits.dropFirst(3))
    }
    let folders = parts.dropLast().map { "x\($0)/" }.joined()
    return "tile/\(level)/\(folders)\(parts.last ?? "000")"
  }

  /// The file that holds a tile of a width (256 when full); an unfinished tile may have become the
  /// beginning of a full one since.
  func file(_ level: String, _ index: Int64, width: Int) -> (name: String, bytes: [UInt8])? {
    let stem = Self.stem(level, index)
    let names = width == 256 ? [stem] : ["\(stem).p/\(width)", stem]
    for name in names {
      if let bytes = read(name) { return (name, bytes) }
    }
    return nil
  }

  /// The narrower unfinished forms of a tile that are still there.
  func olderForms(
    _ level: String, _ index: Int64, below width: Int
  ) -> [(name: String, width: Int, bytes: [UInt8])] {
    let stem = Self.stem(level, index)
    return (1..<max(1, width)).compactMap { narrower in
      let name = "\(stem).p/\(narrower)"
      return read(name).map { (name, narrower, $0) }
    }
  }
}
