/// A run of up to 256 entries in a file: each with its length in two bytes before it (C2SP
/// tlog-tiles).
public enum EntryBundle {
  /// Adds an entry to a bundle's bytes.
  ///
  /// - Throws: ``LogError/entryTooLarge(bytes:)``.
  public static func append(_ entry: [UInt8], to bundle: inout [UInt8]) throws(LogError) {
    guard let length = UInt16(exactly: entry.count) else {
      throw .entryTooLarge(bytes: entry.count)
    }
    bundle.append(UInt8(truncatingIfNeeded: length >> 8))
    bundle.append(UInt8(truncatingIfNeeded: length))
    bundle.append(contentsOf: entry)
  }

  /// All entries of a bundle.
  ///
  /// - Throws: ``LogError/malformedEntry(_:)`` when the lengths don't fit the bytes.
  public static func entries(_ bundle: [UInt8]) throws(LogError) -> [[UInt8]] {
    var entries: [[UInt8]] = []
    var position = 0
    while position < bundle.count {
      guard position + 2 <= bundle.count else { throw .malformedEntry("a bundle ends early") }
      let length = Int(bundle[position]) << 8 | Int(bundle[position + 1])
      guard position + 2 + length <= bundle.count else {
        throw .malformedEntry("a bundle ends early")
      }
      entries.append(Array(bundle[position + 2..<position + 2 + length]))
      position += 2 + length
    }
    return entries
  }
}
