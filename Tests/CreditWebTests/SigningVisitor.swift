import CreditCore
import CreditPlatform
import Foundation
import HTTPTypes
import Testing
import Vault

/// A borrower with a phone and a browser without scripts, before the pages on which papers are
/// signed.
struct SigningVisitor {
  static let agent = "Mozilla/5.0 (Phone)"

  let id: StreamID
  let platform: Platform
  /// The path of the borrower's own page.
  let home: String
  private let site: WebSite
  private let headers: [String: String]

  init(_ office: PaperOffice, platform: Platform? = nil, from origin: String? = nil) throws {
    id = office.borrower
    self.platform = try platform ?? office.platform()
    home = "/borrowers/" + Reference.borrower(office.borrower)
    site = WebSite(platform: self.platform)
    headers = [
      "Content-Type": "application/x-www-form-urlencoded", "User-Agent": Self.agent,
      "Sec-Fetch-Site": origin ?? "same-origin",
    ]
  }

  var state: Borrower {
    get async throws { try #require(try await platform.borrower(id)) }
  }

  func get(_ path: String, _ language: String = "en") async throws -> Reply {
    try await site.get(home + path + "?lang=" + language)
  }

  /// Sends the form of a page whose address is `path`, with what a person adds to it.
  func send(
    _ page: Reply, _ path: String, _ added: [String: String], _ language: String = "en"
  ) async throws -> Reply {
    let action = home + path + "?lang=" + language
    var fields = try Self.hidden(in: page.text, action: action)
    for (name, value) in added { fields[name] = value }
    let body = fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return try await site.post(action, body.joined(separator: "&"), headers)
  }

  /// Reads a text, ticks items, and has the code sent.
  func ask(_ act: String, _ items: [String]) async throws -> Reply {
    let page = try await get("/signing/" + act)
    var added = ["answer": "sign"]
    for item in items { added["item-" + item] = "yes" }
    return try await send(page, "/signing/" + act, added)
  }

  /// Types a code in and signs.
  func sign(_ page: Reply, _ act: String, _ digits: String) async throws -> Reply {
    try await send(page, "/signing/\(act)/code", ["answer": "sign", "code": digits])
  }

  /// The whole way: text, ticks, code, signature.
  func signWhole(_ act: String, _ items: [String]) async throws -> Reply {
    try await sign(try await ask(act, items), act, try await digits())
  }

  /// What the message on the phone says: the same digits as the dispatcher puts into it.
  func digits() async throws -> String {
    let code = try #require(try await state.signingCode)
    let ordinal = stride(from: 56, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: code.ordinal >> Int64($0))
    }
    let mac = platform.vault.blindIndex(
      "signing-code/digits", of: id.bytes + ordinal + code.text.bytes)
    let number = mac.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } % 1_000_000
    let digits = String(number)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Six digits that are not those of the message.
  func wrongDigits() async throws -> String {
    let digits = try await digits()
    return digits.hasPrefix("1") ? "2" + digits.dropFirst() : "1" + digits.dropFirst()
  }

  /// Everything of a page or reply that becomes an address.
  static func addresses(_ reply: Reply) -> [String] {
    let parts = ["href=\"", "action=\""].flatMap { mark in
      reply.text.components(separatedBy: mark).dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
    return parts + [reply.headers[.location]].compactMap { $0 }
  }

  /// Releases what waits to leave and takes an answer for it, as the dispatcher would.
  func settle(_ kind: DisclosureKind, _ answer: DisclosureAnswer) async throws {
    let open = try await state.disclosures.last { $0.kind == kind }
    let ordinal = try #require(open).ordinal
    try await platform.perform(.release(disclosure: ordinal), on: id)
    try await platform.perform(.settle(disclosure: ordinal, answer), on: id)
  }

  private static func hidden(in text: String, action: String) throws -> [String: String] {
    let forms = text.components(separatedBy: "<form ").dropFirst()
    let form = try #require(forms.first { $0.contains("action=\"\(action)\"") })
    let inside = form.components(separatedBy: "</form>")[0]
    var fields: [String: String] = [:]
    for part in inside.components(separatedBy: "<input type=\"hidden\" name=\"").dropFirst() {
      let pieces = part.components(separatedBy: "\"")
      fields[pieces[0]] = pieces[2]
    }
    return fields
  }
}
