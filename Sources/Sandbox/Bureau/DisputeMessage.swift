import BureauChecker
import Foundation

/// A message about disputes or marks as it came in, after its header and head were accepted.
struct DisputeMessage: Codable, Sendable {
  /// The operations the sandbox speaks, with the message type of each in the header.
  static let operations = [
    "psGetToCheckObjReq": "G151", "psObjCheckResultReq": "G152", "psObjCorrectResultReq": "G153",
    "psObjCorrectResultQueryReq": "G154", "psAddTagReq": "G155", "psDelTagReq": "G156",
    "psGetEncloReq": "G157",
  ]

  let operation: String
  let id: String
  /// The day of the header, `YYYY-MM-DD`.
  let day: String
  let organisation: String
  /// The elements of `Msg`.
  let items: [String: String]

  /// Reads a SOAP envelope.
  ///
  /// - Throws: ``QueryRefusal`` for the first thing that is wrong.
  init(envelope: [UInt8]) throws(QueryRefusal) {
    guard let root = XMLTree.parse(envelope),
      let operation = DisputeMessage.operations.keys.first(where: {
        root.descendant($0) != nil
      }), let text = root.descendant("querymessage")?.text
    else { throw QueryRefusal(code: "ABF003", text: "报文体格式错误") }
    let header = Array(text.utf8.prefix(80))
    guard header.count == 80, header.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw QueryRefusal(code: "ABM001", text: "报文头长度错误")
    }
    let part = { (from: Int, count: Int) in
      String(decoding: header[from..<(from + count)], as: UTF8.self)
    }
    guard part(0, 6) == "B2.0.0" else { throw QueryRefusal(code: "ABM004", text: "版本号错误") }
    guard part(48, 4) == DisputeMessage.operations[operation] else {
      throw QueryRefusal(code: "ABM008", text: "报文类型错误")
    }
    guard let start = text.range(of: "<Document>"), let end = text.range(of: "</Document>"),
      start.lowerBound < end.lowerBound,
      let document = XMLTree.parse(
        String(text[start.lowerBound..<end.upperBound]).utf8),
      let head = document.child("Head"), let message = document.child("Msg")
    else { throw QueryRefusal(code: "ABF003", text: "报文体格式错误") }
    guard text[end.upperBound...].hasPrefix("{S:") else {
      throw QueryRefusal(code: "ABF003", text: "缺少签名")
    }
    guard head.child("UserCode")?.text == SandboxServer.bureauUser else {
      throw QueryRefusal(code: "ABE002", text: "用户不存在")
    }
    guard head.child("Password")?.text == SandboxServer.bureauPasswordDigest else {
      throw QueryRefusal(code: "ABE001", text: "密码错误")
    }
    self.operation = operation
    id = part(52, 16)
    day = "\(part(34, 4))-\(part(38, 2))-\(part(40, 2))"
    organisation = part(6, 14)
    items = Dictionary(
      message.children.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    guard operation != "psAddTagReq" || !(items["Name"] ?? "").isEmpty else {
      throw QueryRefusal(code: "ABF003", text: "Name 不能为空")
    }
  }
}
