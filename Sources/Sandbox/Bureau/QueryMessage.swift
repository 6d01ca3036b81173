import BureauChecker
import Foundation

/// Reads the text of a query message: header, XML, signature.
enum QueryMessage {
  static let headerLength = 80

  /// - Throws: ``QueryRefusal`` for the first thing that is wrong.
  static func parse(_ message: String) throws(QueryRefusal) -> CreditQuery {
    let header = try header(message)
    guard let start = message.range(of: "<Document>"), let end = message.range(of: "</Document>"),
      start.lowerBound < end.lowerBound
    else { throw QueryRefusal(code: "ABF003", text: "报文体格式错误") }
    let content = String(message[start.lowerBound..<end.upperBound])
    guard isSignature(message[end.upperBound...]) else {
      throw QueryRefusal(code: "ABF003", text: "缺少签名")
    }
    guard let document = XMLTree.parse(content.utf8), let head = document.child("Head"),
      let msg = document.child("Msg"), let organisation = head.child("QueryOrgCode")?.text
    else { throw QueryRefusal(code: "ABF003", text: "报文体格式错误") }
    try checkUser(head)
    let item = { (name: String) in msg.child(name)?.text ?? "" }
    for name in ["OriginateOrgCode", "OriginateUserCode", "Name", "IDType", "IDNum"]
    where item(name).isEmpty {
      throw QueryRefusal(code: "ABF003", text: "\(name) 不能为空")
    }
    guard CreditQuery.reasons.contains(item("QueryReason")) else {
      throw QueryRefusal(code: "ABF003", text: "QueryReason 不在代码表内")
    }
    return CreditQuery(
      messageID: header.messageID, time: header.time, organisation: organisation,
      receiver: header.receiver, name: item("Name"), idType: item("IDType"),
      idNumber: item("IDNum"), reason: item("QueryReason"), content: content)
  }

  private struct Header {
    let receiver: String
    let time: String
    let messageID: String
  }

  private static func header(_ message: String) throws(QueryRefusal) -> Header {
    let line = Array(message.utf8.prefix { $0 != 0x0A && $0 != 0x0D && $0 != 0x3C })
    guard line.count == headerLength else {
      throw QueryRefusal(code: "ABM001", text: "报文头长度错误")
    }
    guard line.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw QueryRefusal(code: "ABM002", text: "报文头含非法字符")
    }
    let part = { (from: Int, count: Int) in
      String(decoding: line[from..<(from + count)], as: UTF8.self)
    }
    let digits = { (text: String) in text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    let isCode = { (text: String) in
      text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    }
    let (time, id) = (part(34, 14), part(52, 16))
    let rules: [(holds: Bool, code: String, text: String)] = [
      (part(0, 1) == "B", "ABM003", "起始标识错误"), (part(1, 5) == "2.0.0", "ABM004", "版本号错误"),
      (isCode(part(6, 14)), "ABM005", "发送机构错误"), (isCode(part(20, 14)), "ABM006", "接收机构错误"),
      (digits(time) && ReportDay(String(time.prefix(8))) != nil, "ABM007", "报文时间错误"),
      (part(48, 4) == "D101", "ABM008", "报文类型错误"),
      (digits(id) && ReportDay(String(id.prefix(8))) != nil, "ABM009", "报文标识号错误"),
      (part(68, 12) == "000000000000", "ABM010", "预留字段错误"),
    ]
    for rule in rules where !rule.holds { throw QueryRefusal(code: rule.code, text: rule.text) }
    return Header(receiver: part(20, 14), time: time, messageID: id)
  }

  private static func checkUser(_ head: XMLTree) throws(QueryRefusal) {
    guard head.child("UserCode")?.text == SandboxServer.bureauUser else {
      throw QueryRefusal(code: "ABE002", text: "用户不存在")
    }
    guard head.child("Password")?.text == SandboxServer.bureauPasswordDigest else {
      throw QueryRefusal(code: "ABE001", text: "密码错误")
    }
  }

  /// `{S:` Base64 `:S}`. The sandbox has no certificates: it checks that there is a signature.
  private static func isSignature(_ rest: Substring) -> Bool {
    var bytes = Array(rest.utf8)
    bytes.removeAll { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
    guard bytes.count > 6, bytes.starts(with: Array("{S:".utf8)),
      bytes.suffix(3).elementsEqual(":S}".utf8)
    else { return false }
    return bytes[3..<(bytes.count - 3)].allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == 0x2B || $0 == 0x2F || $0 == 0x3D
    }
  }
}
