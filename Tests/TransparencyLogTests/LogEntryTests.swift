import Testing
import TransparencyLog

@Suite("Log entries")
struct LogEntryTests {
  private func content(_ type: LogEntryType = .inquiryIntent) throws -> LeafContent {
    try LeafContent(
      type: type, eventID: Array(1...16), claimedAt: -2, actor: Array(17...32),
      institution: Array(33...40), purpose: 0x0102, consentEvent: Array(41...56),
      subject: Array(57...72), commitment: Array(73...104))
  }

  @Test("an entry is 192 bytes in the documented order")
  func layout() throws {
    let key = try GatewayKey(id: 0xA1A2_A3A4, seed: [UInt8](repeating: 3, count: 32))
    let entry = try LogEntry(content(), counter: 0x0102_0304_0506_0708, by: key)
    let time: [UInt8] = [255, 255, 255, 255, 255, 255, 255, 254]
    let head: [UInt8] = [1, 3] + Array(1...16) + time
    let tail: [UInt8] = Array(17...40) + [1, 2] + Array(41...104)
    #expect(
      Array(entry.encoded.prefix(128))
        == head + [0xA1, 0xA2, 0xA3, 0xA4, 1, 2, 3, 4, 5, 6, 7, 8] + tail)
    #expect(entry.encoded.count == 192)
    #expect(try content().encoded == head + tail)
  }

  @Test("entries and leaves read back, for every type")
  func roundTrip() throws {
    let key = try GatewayKey(id: 7, seed: [UInt8](repeating: 3, count: 32))
    for type in LogEntryType.allCases {
      let leaf = try LeafContent(content(type).encoded)
      #expect(try leaf == content(type))
      let entry = try LogEntry(leaf, counter: 1, by: key)
      #expect(try LogEntry(entry.encoded) == entry)
      #expect(entry.isSigned(by: key.publicKey))
      // The same row sequenced again after a crash must give the same bytes.
      #expect(try LogEntry(leaf, counter: 1, by: key).encoded == entry.encoded)
    }
  }

  @Test("no byte of an entry can change under its signature")
  func signature() throws {
    let key = try GatewayKey(id: 7, seed: [UInt8](repeating: 3, count: 32))
    let bytes = try LogEntry(content(), counter: 1, by: key).encoded
    for position in bytes.indices {
      var changed = bytes
      changed[position] ^= 1
      let entry = try? LogEntry(changed)
      #expect(entry?.isSigned(by: key.publicKey) != true)
    }
  }

  @Test("wrong lengths, versions and types are refused")
  func malformed() throws {
    let bytes = try content().encoded
    #expect(throws: LogError.self) { try LeafContent(Array(bytes.dropLast())) }
    #expect(throws: LogError.self) { try LogEntry(bytes) }
    #expect(throws: LogError.malformedEntry("unknown version 2")) {
      try LeafContent([2] + bytes.dropFirst())
    }
    #expect(throws: LogError.malformedEntry("unknown type 13")) {
      try LeafContent([1, 13] + bytes.dropFirst(2))
    }
    #expect(throws: LogError.malformedEntry("subject has 3 bytes instead of 16")) {
      try LeafContent(
        type: .report, eventID: Array(1...16), claimedAt: 0, actor: Array(1...16),
        institution: Array(1...8), purpose: 0, subject: [1, 2, 3], commitment: Array(1...32))
    }
  }
}
