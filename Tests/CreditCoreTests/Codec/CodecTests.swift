import CreditCore
import Testing

@Suite("Stored form of events and states")
struct CodecTests {
  @Test("every event and every state of random lives reads back as it was written")
  func roundTrip() throws {
    for seed: UInt64 in 700..<712 {
      let life = try RandomLife.live(seed: seed)
      var state: Borrower?
      for recorded in life.events {
        let bytes = recorded.event.encoded()
        #expect(try BorrowerEvent(kind: recorded.event.kind, encoded: bytes) == recorded.event)
        state = Borrower.evolve(state, recorded.event)
        let stored = try #require(state)
        #expect(try Borrower(encoded: stored.encoded()) == stored)
      }
    }
  }

  @Test("unknown fields are passed over, as a later program may have written them")
  func unknownFields() throws {
    let event = try sample()
    var bytes = event.encoded()
    bytes.removeLast()
    bytes += Array(#","later":{"list":[1,"x",null,true]}}"#.utf8)
    #expect(try BorrowerEvent(kind: event.kind, encoded: bytes) == event)
  }

  @Test("a kind that is not known is refused by its name")
  func unknownKind() throws {
    #expect(throws: CodecError.unknownKind("loan.drawn/99")) {
      try BorrowerEvent(kind: "loan.drawn/99", encoded: Array("{}".utf8))
    }
  }

  @Test("a missing field and one of another type are refused by the field's name, never its value")
  func wrongFields() throws {
    let kind = DayClosed.kind
    #expect(throws: CodecError.missing("through")) {
      try BorrowerEvent(kind: kind, encoded: Array("{}".utf8))
    }
    for text in [#"{"through":"2026-01-01"}"#, #"{"through":4294967296}"#, #"{"through":null}"#] {
      #expect(throws: CodecError.wrongType("through")) {
        try BorrowerEvent(kind: kind, encoded: Array(text.utf8))
      }
    }
  }

  @Test(
    "what is not JSON of integers is refused, and nothing crashes",
    arguments: [
      "", "{", "[1,]", "{\"a\":1.5}", "1e3", "{\"a\":1,\"a\":2}", "\"\\u+123\"", "\"\\ud800\"",
      "nul", "9223372036854775808", "{\"a\" 1}", "\"\u{1}\"", "1 2",
    ])
  func notJSON(text: String) {
    #expect(throws: CodecError.self) { try JSONParser.parse(Array(text.utf8)) }
  }

  @Test("the ends of the range, escapes and text of any script are kept")
  func values() throws {
    #expect(try JSONParser.parse(Array("-9223372036854775808".utf8)) == .int(.min))
    #expect(try JSONParser.parse(Array("9223372036854775807".utf8)) == .int(.max))
    #expect(try JSONParser.parse(Array(#""\u4e2d\n\/""#.utf8)) == .text("中\n/"))
    for text in ["", "\"\\\u{0}\u{1F}", "合同 🧾"] {
      var writer = JSONWriter()
      writer.text(text)
      #expect(try JSONParser.parse(writer.bytes) == .text(text))
    }
    for number in [Int64.min, -1, 0, 1, .max] {
      var writer = JSONWriter()
      writer.int(number)
      #expect(try JSONParser.parse(writer.bytes) == .int(number))
    }
  }

  @Test("nesting is limited, so that no input exhausts the stack")
  func nesting() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: CodecError.self) { try JSONParser.parse(deep) }
  }

  @Test("random damage to stored bytes is refused or read, and never crashes")
  func damage() throws {
    var random = SplitMix64(seed: 99)
    let life = try RandomLife.live(seed: 701, steps: 20)
    let bytes = try life.state.encoded()
    for _ in 0..<2_000 {
      var spoilt = bytes
      let place = Int.random(in: 0..<spoilt.count, using: &random)
      spoilt[place] = UInt8.random(in: 0...255, using: &random)
      _ = try? Borrower(encoded: spoilt)
    }
  }

  private func sample() throws -> BorrowerEvent {
    var life = try Life.withLine()
    try life.borrow(1_000)
    return try #require(life.events.first { $0.event.kind == LoanDrawn.kind }).event
  }
}
