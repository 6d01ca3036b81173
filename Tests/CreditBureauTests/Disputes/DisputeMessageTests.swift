import CreditBureau
import CreditCore
import Testing

@Suite("Messages about disputes")
struct DisputeMessageTests {
  private static func message(_ body: DisputeRequest.Body) throws -> DisputeRequest {
    let day = try #require(CivilDate("2026-03-05"))
    return DisputeRequest(
      id: try #require(MessageID(day: day, number: 7)), sentAt: Instant(microseconds: 0),
      receiver: try ProviderCode("A1000000000000"),
      credentials: InquiryMessage.Credentials(
        institution: try ProviderCode("B1234567890123"), user: "desk", passwordDigest: "AB"),
      originatingUser: "desk", body: body)
  }

  private static func answer(_ document: String, id: String = "2026030500000007") -> String {
    "B2.0.0A1000000000000B123456789012320260305080000G152\(id)000000000000\n" + document
  }

  private static func objection(id: String = "OBJ-1", name: String = "王小明") -> String {
    "<ObjItem><ObjCheckID>\(id)</ObjCheckID><ObjCheckNum>S-1</ObjCheckNum>"
      + "<CheckBeginDate>2026-03-04</CheckBeginDate><Name>\(name)</Name><IDType>10</IDType>"
      + "<IDNum>11010519491231002X</IDNum><ObjItemInf>repayment</ObjItemInf>"
      + "<ObjItemDesc>已还款</ObjItemDesc><BusinessCode>C1</BusinessCode>"
      + "<CheckFinalDate>2026-03-20</CheckFinalDate></ObjItem>"
  }

  @Test("R126 N28 a mark names person, account and place under the header of 80 characters")
  func mark() throws {
    let person = PersonIdentity(
      name: "王<小>明", documentType: .residentID, documentNumber: "11010519491231002X")
    let text = try Self.message(
      .addMark(
        DisputeMarkItems(
          person: person, businessCode: "C1",
          place: DisputeMarkItems.Place(name: "Month", value: "2026-02"), text: "有异议"))
    ).unsignedText
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 2 && lines[0].utf8.count == 80)
    #expect(lines[0].contains("G1552026030500000007"))
    #expect(
      lines[1].contains(
        "<Name>王&lt;小&gt;明</Name><IDType>10</IDType><IDNum>11010519491231002X</IDNum>"
          + "<BusinessCode>C1</BusinessCode><LocateInfNm>Month</LocateInfNm>"
          + "<LocateInf>2026-02</LocateInf>"))
  }

  @Test("N28 results go under the bureau's numbers and name nobody")
  func results() throws {
    let items = DisputeResultItems(
      objection: "OBJ-1", serial: "S-1", result: .wrong, text: "已更正", phone: "400-0")
    for body in [DisputeRequest.Body.checkResult(items), .correctionResult(items)] {
      let text = try Self.message(body).unsignedText
      #expect(text.contains("<ObjCheckID>OBJ-1</ObjCheckID>"))
      #expect(!text.contains("<Name>") && !text.contains("<IDNum>"))
    }
    let range = try Self.message(
      .objectionsToCheck(
        from: CivilDate(dayNumber: 20_454), through: CivilDate(dayNumber: 20_455))
    ).unsignedText
    #expect(
      range.contains("<BeginDate>2026-01-01</BeginDate><EndDate>2026-01-02</EndDate>"))
  }

  @Test("N28 each operation has an envelope of its own; another one's answer is not taken")
  func envelopes() throws {
    for operation in DisputeOperation.allCases {
      let bytes = DisputeEnvelope.request(operation, "a<b")
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("<\(operation.rawValue)><querymessage>a&lt;b</querymessage>"))
      let answer =
        "<e:Envelope xmlns:e=\"x\"><e:Body><\(operation.rawValue)Response><return>ok</return>"
        + "</\(operation.rawValue)Response></e:Body></e:Envelope>"
      #expect(try DisputeEnvelope.response(Array(answer.utf8), to: operation) == "ok")
      let other = DisputeOperation.allCases.first { $0 != operation } ?? .addMark
      #expect(throws: DisputeResponseError.badEnvelope) {
        try DisputeEnvelope.response(Array(answer.utf8), to: other)
      }
    }
    let fault = "<Envelope><Body><Fault><faultcode>x</faultcode></Fault></Body></Envelope>"
    #expect(throws: DisputeResponseError.fault) {
      try DisputeEnvelope.response(Array(fault.utf8), to: .addMark)
    }
  }

  @Test("N28 objections are read with their days; the flag of acceptance has three values")
  func reading() throws {
    let text = Self.answer(
      "<Document><Msg><ResultCode>AAA000</ResultCode>\(Self.objection())</Msg></Document>{S:AA:S}")
    let response = try DisputeResponse.parse(text)
    #expect(response.isProcessed && response.messageID == "2026030500000007")
    let objection = try #require(response.objections.first)
    #expect(objection.id == "OBJ-1" && objection.name == "王小明")
    #expect(objection.dueOn == CivilDate("2026-03-20"))
    for (flag, expected) in [("1", true), ("0", false), ("", nil)] as [(String, Bool?)] {
      let reply = Self.answer(
        "<Document><Msg><ResultCode>AAA000</ResultCode><CheckAcceptFlag>\(flag)</CheckAcceptFlag>"
          + "<ServiceReturnCode>M1</ServiceReturnCode></Msg></Document>")
      let read = try DisputeResponse.parse(reply)
      #expect(read.isAccepted == expected && read.serviceReturnCode == "M1")
    }
  }

  @Test("N28 a hostile answer is a clear error: bombs, too much, too long, another shape")
  func hostile() throws {
    let many = String(repeating: Self.objection(), count: DisputeResponse.mostObjections + 1)
    let cases: [(String, DisputeResponseError)] = [
      ("", .badHeader), ("short", .badHeader),
      (Self.answer("<Document><Msg></Msg></Document>"), .badDocument),
      (
        Self.answer(
          "<!DOCTYPE a [<!ENTITY b \"c\">]><Document><Msg><ResultCode>&b;</ResultCode></Msg>"
            + "</Document>"), .badDocument
      ),
      (
        Self.answer(
          "<Document><Msg><ResultCode>AAA000</ResultCode>\(many)</Msg></Document>"), .tooMany
      ),
      (
        Self.answer(
          "<Document><Msg><ResultCode>AAA000</ResultCode>"
            + Self.objection(name: String(repeating: "王", count: 61)) + "</Msg></Document>"),
        .badDocument
      ),
      (
        Self.answer(
          "<Document><Msg><ResultCode>AAA000</ResultCode>"
            + Self.objection(id: "") + "</Msg></Document>"), .badDocument
      ),
    ]
    for (text, error) in cases {
      #expect(throws: error) { try DisputeResponse.parse(text) }
    }
  }
}
