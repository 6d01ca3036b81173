import BureauChecker
import Foundation
import NationalCrypto
import Sandbox
import Testing

/// The way of report files at the sandbox bureau: its key, its mishaps, its ageing.
@Suite("Sandbox bureau's report files", .timeLimit(.minutes(20)))
struct BureauFileTests {
  private static let digits = "0123456789abcdeffedcba9876543210"

  private static func cipher(_ digits: String) throws -> FileCipher {
    let key = try SM4Key(hexadecimal: digits)
    return FileCipher(
      encrypt: { name, bytes in
        guard let file = try? SM4File.encrypting(name, with: key),
          let most = try? file.add(bytes), let last = try? file.finish()
        else { return nil }
        return most + last
      },
      decrypt: { bytes in
        let file = SM4File.decrypting(with: key)
        guard let most = try? file.add(bytes), let last = try? file.finish() else { return nil }
        return most + last
      })
  }

  private static func encrypted(
    _ file: (String, Data), _ digits: String = digits
  ) throws -> (String, Data) {
    let run = try SM4File.encrypting(file.0, with: try SM4Key(hexadecimal: digits))
    return (file.0 + ".enc", Data(try run.add(Array(file.1)) + run.finish()))
  }

  /// The lines of an encrypted feedback file.
  private static func lines(_ answer: Answer, _ digits: String = digits) throws -> [String] {
    let run = SM4File.decrypting(with: try SM4Key(hexadecimal: digits))
    let packed = try run.add(Array(answer.body)) + run.finish()
    let plain = try #require(Gzip.decompress(packed, limit: 1 << 20))
    return String(decoding: plain, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  private func send(_ client: HTTPClient, _ file: (String, Data)) async throws -> Answer {
    try await client.send(
      "POST", "/reports/\(file.0)", file.1,
      headers: [
        "X-Business-Date": "2026-03-02", "X-Data-Owner": BureauFixtures.provider,
        "X-Submitted-By": "agent",
      ])
  }

  private func withKey(_ test: (HTTPClient) async throws -> Void) async throws {
    let server = try await SandboxServer.start(.bureau, cipher: try Self.cipher(Self.digits))
    do {
      try await test(HTTPClient(port: server.port))
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
  }

  @Test("R21 a file comes encrypted, and its feedback goes back encrypted")
  func encrypted() async throws {
    try await withKey { (client) async throws in
      let file = BureauFixtures.file("110", [BureauFixtures.basics])
      let answer = try await send(client, try Self.encrypted(file))
      #expect(answer.headers["x-feedback-name"] == file.0.dropLast() + "1.enc")
      #expect(Gzip.decompress(Array(answer.body), limit: 1 << 20) == nil)
      #expect(try Self.lines(answer).count == 1)
      #expect(try await client.get("/sandbox/records").text == #"{"110":1}"#)
    }
  }

  @Test(
    "R21 what can't be decrypted is ABF000, what can't be unpacked ABF001, and nothing is stored")
  func unreadable() async throws {
    try await withKey { (client) async throws in
      let file = BureauFixtures.file("110", [BureauFixtures.basics])
      var broken = try Self.encrypted(file)
      broken.1 = broken.1.dropLast(5)
      for sent in [broken, file] {
        let answer = try await send(client, sent)
        #expect(try Self.lines(answer)[1].contains(">ABF000<"))
      }
      let noGzip = try Self.encrypted((file.0, Data("no gzip".utf8)))
      let answer = try await send(client, noGzip)
      #expect(try Self.lines(answer)[1].contains(">ABF001<"))
      #expect(try await client.get("/sandbox/records").text == "{}")
      let whole = try await send(client, try Self.encrypted(file))
      #expect(whole.headers["x-feedback-name"]?.hasSuffix("1.enc") == true)
    }
  }

  @Test("R84 each file is listed with whose data it holds and who handed it in")
  func names() async throws {
    try await withServer(.bureau) { (client) async throws in
      let file = BureauFixtures.file("110", [BureauFixtures.basics])
      _ = try await send(client, file)
      #expect(
        try await client.get("/sandbox/files").text == """
          [{"feedback":"\(file.0.dropLast())1","name":"\(file.0)",\
          "owner":"\(BureauFixtures.provider)","submittedBy":"agent"}]
          """)
    }
  }

  @Test("faults of files: a service that fails or refuses stores nothing, others store it once")
  func mishaps() async throws {
    try await withServer(.bureau) { (client) async throws in
      let file = BureauFixtures.file("110", [BureauFixtures.basics])
      _ = try await client.put("/sandbox/faults", #"{"failReplies": 1}"#)
      #expect(try await send(client, file).status == 503)
      _ = try await client.put("/sandbox/faults", #"{"refuse": 1}"#)
      let refused = try await send(client, file)
      #expect(refused.headers["x-feedback-name"]?.hasSuffix("2") == true)
      #expect(try await client.get("/sandbox/records").text == "{}")
      _ = try await client.put("/sandbox/faults", #"{"garbleReplies": 1}"#)
      let garbled = try await send(client, file)
      #expect(Gzip.decompress(Array(garbled.body), limit: 1 << 20) == nil)
      _ = try await client.put("/sandbox/faults", #"{"answerTwice": 1}"#)
      let twice = try await send(client, file)
      let once = try await send(client, file)
      #expect(twice.body == once.body + once.body)
      #expect(once.headers["x-feedback-name"]?.hasSuffix("1") == true)
      #expect(try await client.get("/sandbox/records").text == #"{"110":1}"#)
    }
  }

  @Test("faults of queries: refused and failed ones leave no trace, slow ones come late")
  func queryMishaps() async throws {
    let path = "/creditreference/v2/test/channel-query/ServiceAccept"
    let query = BureauFixtures.envelope(BureauFixtures.Query().text)
    try await withServer(.bureau) { (client) async throws in
      _ = try await client.put("/sandbox/people", BureauFixtures.people)
      _ = try await client.put("/sandbox/faults", #"{"failReplies": 1}"#)
      #expect(try await client.send("POST", path, query).status == 503)
      _ = try await client.put("/sandbox/faults", #"{"refuse": 1}"#)
      let refused = BureauFixtures.Reply(try await client.send("POST", path, query))
      #expect(refused?.code == "ABE003")
      #expect(try await client.get("/sandbox/inquiries").text == "[]")
      _ = try await client.put("/sandbox/faults", #"{"slowReplies": 1, "slowMilliseconds": 300}"#)
      let begun = ContinuousClock.now
      let late = BureauFixtures.Reply(try await client.send("POST", path, query))
      #expect(ContinuousClock.now - begun >= .milliseconds(300))
      #expect(late?.code == "AAA000")
    }
  }

  @Test("a day five years on takes the overdue months out of the next report")
  func ageing() async throws {
    try await withServer(.bureau) { (client) async throws in
      for file in [
        BureauFixtures.file("110", [BureauFixtures.basics]),
        BureauFixtures.file("210", [BureauFixtures.loan], serial: 2),
        BureauFixtures.file("210", [BureauFixtures.closing], serial: 3),
      ] {
        let answer = try await send(client, file)
        #expect(answer.headers["x-feedback-name"]?.hasSuffix("1") == true)
      }
      let path = "/creditreference/v2/test/channel-query/ServiceAccept"
      func overdue() async throws -> Bool {
        var query = BureauFixtures.Query()
        query.messageID = "20260302\(String(UInt64.random(in: 10_000_000...99_999_999)))"
        let answer = try await client.send("POST", path, BureauFixtures.envelope(query.text))
        let report = try #require(BureauFixtures.Reply(answer)?.report)
        let marks = report.child("PDA")?.child("PD01")?.child("PD01D")?.all("PD01DH") ?? []
        return marks.contains { $0.child("PD01DD01")?.text == "1" }
      }
      #expect(try await overdue())
      #expect(try await client.put("/sandbox/day", #"{"date": "2026-13-02"}"#).status == 400)
      _ = try await client.put("/sandbox/day", #"{"date": "2030-03-02"}"#)
      #expect(try await overdue())
      _ = try await client.put("/sandbox/day", #"{"date": "2032-03-02"}"#)
      #expect(try await !overdue())
    }
  }
}
