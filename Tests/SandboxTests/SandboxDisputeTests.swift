import BureauChecker
import Foundation
import Sandbox
import Testing

@Suite("Disputes at the sandbox bureau", .timeLimit(.minutes(20)))
struct SandboxDisputeTests {
  private static let path = "/creditreference/v2/test/objection/ServiceAccept"

  private func message(
    _ operation: String, _ type: String, _ items: String, id: Int = 1,
    user: String = SandboxServer.bureauUser
  ) -> Data {
    let header =
      "B2.0.0\(BureauFixtures.provider)A100000000000020260302093000\(type)"
      + "202603020000000\(id)000000000000"
    let text =
      header + "\n<Document><Head><DataProviderOrgCode>\(BureauFixtures.provider)"
      + "</DataProviderOrgCode><UserCode>\(user)</UserCode>"
      + "<Password>\(SandboxServer.bureauPasswordDigest)</Password></Head>"
      + "<Msg>\(items)</Msg></Document>{S:c2ln:S}"
    return Data(
      ("<e:Envelope xmlns:e=\"x\"><e:Body><\(operation)><querymessage>"
        + XMLTree.escape(text) + "</querymessage></\(operation)></e:Body></e:Envelope>").utf8)
  }

  private func send(_ client: HTTPClient, _ message: Data) async throws -> XMLTree? {
    let answer = try await client.send("POST", Self.path, message)
    guard let text = XMLTree.parse(answer.body)?.descendant("return")?.text,
      let start = text.range(of: "<Document>")
    else { return nil }
    return XMLTree.parse(text[start.lowerBound...].utf8)?.child("Msg")
  }

  @Test("R129 N28 a mark stands in the head of the person's report until it is taken away")
  func marks() async throws {
    try await withServer(.bureau) { (client) async throws in
      _ = try await client.put("/sandbox/people", BureauFixtures.people)
      let person =
        "<Name>王小明</Name><IDType>10</IDType><IDNum>\(BureauFixtures.number)</IDNum>"
        + "<BusinessCode>SEED1</BusinessCode><ObjDesc>有异议</ObjDesc>"
      let add = message("psAddTagReq", "G155", person)
      let set = try #require(try await send(client, add))
      let number = try #require(set.child("ServiceReturnCode")?.text)
      // A repeated message sets no second mark.
      #expect(try await send(client, add)?.child("ServiceReturnCode")?.text == number)
      let query = BureauFixtures.Query()
      let path = "/creditreference/v2/test/channel-query/ServiceAccept"
      let answer = try await client.send("POST", path, BureauFixtures.envelope(query.text))
      let report = try #require(BureauFixtures.Reply(answer)?.report)
      #expect(report.descendant("PA01ES01")?.text == "1")
      #expect(report.descendant("PD01ZQ01")?.text == "有异议")
      let delete = message(
        "psDelTagReq", "G156", "<ServiceReturnCode>\(number)</ServiceReturnCode>", id: 2)
      #expect(try await send(client, delete)?.child("ResultCode")?.text == "AAA000")
      #expect(try await client.get("/sandbox/marks").text == "[]")
    }
  }

  @Test("N28 an objection is handed on until its check result is there")
  func objections() async throws {
    try await withServer(.bureau) { (client) async throws in
      let raised = try await client.put(
        "/sandbox/objections",
        #"[{"id": "OBJ-1", "serial": "S-1", "begunOn": "2026-03-01", "name": "王小明", "#
          + #""idNumber": "\#(BureauFixtures.number)", "item": "overdue", "text": "已还"}]"#)
      #expect(raised.status == 200)
      let range = "<BeginDate>2026-02-01</BeginDate><EndDate>2026-03-02</EndDate>"
      let first = try await send(client, message("psGetToCheckObjReq", "G151", range))
      #expect(first?.all("ObjItem").map { $0.child("ObjCheckID")?.text } == ["OBJ-1"])
      let result =
        "<ObjCheckID>OBJ-1</ObjCheckID><ObjCheckNum>S-1</ObjCheckNum><CheckResult>1</CheckResult>"
      _ = try await send(client, message("psObjCheckResultReq", "G152", result, id: 2))
      let second = try await send(client, message("psGetToCheckObjReq", "G151", range, id: 3))
      #expect(second?.all("ObjItem").isEmpty == true)
      let accepted = try await send(
        client,
        message(
          "psObjCorrectResultQueryReq", "G154", "<ObjCheckID>OBJ-1</ObjCheckID>", id: 4))
      #expect(accepted?.child("CheckAcceptFlag")?.text == "1")
    }
  }

  @Test("N28 a wrong user, a wrong type and an unknown objection are refused")
  func refused() async throws {
    try await withServer(.bureau) { (client) async throws in
      let range = "<BeginDate>2026-02-01</BeginDate><EndDate>2026-03-02</EndDate>"
      let cases: [(Data, String)] = [
        (message("psGetToCheckObjReq", "G151", range, user: "x"), "ABE002"),
        (message("psGetToCheckObjReq", "G152", range), "ABM008"),
        (
          message(
            "psObjCheckResultReq", "G152", "<ObjCheckID>NO</ObjCheckID>", id: 2), "ABF003"
        ),
      ]
      for (message, code) in cases {
        #expect(try await send(client, message)?.child("ResultCode")?.text == code)
      }
    }
  }
}
