import BureauChecker

/// The texts of replies to messages about disputes.
enum DisputeReply {
  /// 征信中心's own code in the sandbox.
  private static let bureau = "A1000000000000"

  /// The document of a reply.
  static func body(
    _ code: String, _ items: [(String, String)] = [], objections: [DisputeBook.Objection] = []
  ) -> String {
    var writer = XMLWriter()
    writer.element("Document") { xml in
      xml.element("Msg") { xml in
        xml.item("ResultCode", code)
        for (name, value) in items { xml.item(name, value) }
        for objection in objections { xml.element("ObjItem") { write(objection, &$0) } }
      }
    }
    return writer.text
  }

  /// The SOAP 1.1 envelope around a reply to a message.
  static func envelope(_ body: String, to message: DisputeMessage) -> [UInt8] {
    envelope(body, operation: message.operation, to: message.organisation, id: message.id)
  }

  /// The envelope of a refusal to read a message.
  static func refusal(_ refusal: QueryRefusal, operation: String) -> [UInt8] {
    envelope(
      body(refusal.code), operation: operation, to: String(repeating: "0", count: 14),
      id: String(repeating: "0", count: 16))
  }

  private static func envelope(
    _ body: String, operation: String, to receiver: String, id: String
  ) -> [UInt8] {
    let header =
      "B2.0.0\(bureau)\(receiver)\(String(repeating: "0", count: 14))G150\(id)000000000000"
    let text =
      "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">"
      + "<soapenv:Body><\(operation)Response><return>"
      + XMLTree.escape(header + "\n" + body)
      + "</return></\(operation)Response></soapenv:Body></soapenv:Envelope>"
    return Array(text.utf8)
  }

  private static func write(_ objection: DisputeBook.Objection, _ xml: inout XMLWriter) {
    xml.item("ObjCheckID", objection.id)
    xml.item("ObjCheckNum", objection.serial)
    xml.item("CheckBeginDate", objection.begunOn)
    xml.item("Name", objection.name)
    xml.item("IDType", "10")
    xml.item("IDNum", objection.idNumber)
    xml.item("ObjItemInf", objection.item)
    xml.item("ObjItemDesc", objection.text)
    xml.item("BusinessCode", objection.businessCode ?? "")
    xml.item("CheckFinalDate", objection.dueOn ?? "")
    xml.item("DataOccurDate", objection.occurredOn ?? "")
    xml.item("EnclosureFlag", objection.enclosure == nil ? "0" : "1")
  }
}
