/// The 128-bit FNV-1a checksum.
///
/// It guards a migration's text against a change by mistake, not against an opponent: whoever can
/// change the program can change its migrations too. So a checksum of ten lines does, and this
/// target needs nothing beside the standard library.
public enum FNV1a {
  /// - Returns: the checksum as 32 lower-case hexadecimal digits.
  public static func checksum(of text: String) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in text.utf8 {
      hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}
