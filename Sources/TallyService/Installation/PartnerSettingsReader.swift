import CreditBureau
import CreditCore
import Foundation
import Gateways
import PartnerFiles
import Yams

/// Reads the `partners` part of the settings file. Every key must be known; secrets are named as
/// `{file: PATH}` and never stand there themselves.
struct PartnerSettingsReader {
  private let mapping: Node.Mapping
  private let place: String

  private init(_ mapping: Node.Mapping, _ place: String) {
    self.mapping = mapping
    self.place = place
  }

  /// - Parameter institution: our own code, with which we ask the bureau.
  static func read(
    _ node: Node, institution: String
  ) throws(CommandFailure) -> PartnerSettings {
    let reader = try Self.mapping(node, "partners")
    try reader.allow([
      "identity", "channel", "messenger", "bureau", "recipients", "packages", "certificates",
      "sandbox",
    ])
    let bureau = try reader.part("bureau")
    try bureau.allow([
      "queries", "files", "receiver", "user", "password_digest", "originating_user",
      "service_code", "file_key",
    ])
    let user = try bureau.text("user")
    var settings = PartnerSettings(
      identity: try reader.text("identity"), channel: try reader.text("channel"),
      messenger: try reader.text("messenger"), bureauQueries: try bureau.text("queries"),
      bureauFiles: try bureau.text("files"),
      bureau: BureauSettings(
        receiver: try bureau.code(try bureau.text("receiver"), "receiver"),
        credentials: InquiryMessage.Credentials(
          institution: try bureau.code(institution, "institution"), user: user,
          passwordDigest: try bureau.secret("password_digest")),
        originatingUser: try bureau.optionalText("originating_user") ?? user,
        serviceCode: try bureau.optionalText("service_code") ?? "1"))
    settings.fileKey = try bureau.fileKey("file_key")
    settings.isSandbox = try reader.optionalText("sandbox") == "true"
    settings.recipients = try reader.interfaces()
    settings.packages = try reader.ageKeys()
    settings.certificates = try reader.certificates()
    return settings
  }

  private func interfaces() throws(CommandFailure) -> [String: PartnerSettings.Interface] {
    var interfaces: [String: PartnerSettings.Interface] = [:]
    for (id, part) in try parts("recipients") {
      try part.allow(["url", "sealing_key", "receipt_key"])
      interfaces[id] = PartnerSettings.Interface(
        url: try part.text("url"), sealingKey: try part.key("sealing_key"),
        receiptKey: try part.key("receipt_key"))
    }
    return interfaces
  }

  private func ageKeys() throws(CommandFailure) -> [String: AgeRecipient] {
    guard let node = mapping["packages"] else { return [:] }
    var keys: [String: AgeRecipient] = [:]
    for (name, value) in try Self.mapping(node, place + ".packages").mapping {
      guard let id = name.string, let text = value.string, let key = AgeRecipient(text) else {
        throw .badInput("\(place).packages.\(name.string ?? "?")", "it is not a public age key")
      }
      keys[id] = key
    }
    return keys
  }

  private func certificates() throws(CommandFailure) -> HTTPCertificates {
    guard mapping["certificates"] != nil else { return HTTPCertificates() }
    let part = try part("certificates")
    try part.allow(["authorities", "client", "client_key"])
    return HTTPCertificates(
      authorities: try part.optionalText("authorities"),
      client: try part.optionalText("client"), clientKey: try part.optionalText("client_key"))
  }

  private static func mapping(
    _ node: Node, _ place: String
  ) throws(CommandFailure) -> PartnerSettingsReader {
    guard let mapping = node.mapping else { throw .badInput(place, "it takes named settings") }
    return PartnerSettingsReader(mapping, place)
  }

  private func allow(_ names: Set<String>) throws(CommandFailure) {
    for key in mapping.keys {
      guard let name = key.string, names.contains(name) else {
        throw .badInput("\(place).\(key.string ?? "?")", "there is no such setting")
      }
    }
  }

  private func part(_ name: String) throws(CommandFailure) -> PartnerSettingsReader {
    guard let node = mapping[name] else { throw .badInput("\(place).\(name)", "it is missing") }
    return try Self.mapping(node, "\(place).\(name)")
  }

  /// The named parts under a setting, which may be missing.
  private func parts(
    _ name: String
  ) throws(CommandFailure) -> [(String, PartnerSettingsReader)] {
    guard let node = mapping[name] else { return [] }
    var parts: [(String, PartnerSettingsReader)] = []
    for (key, value) in try Self.mapping(node, "\(place).\(name)").mapping {
      let id = key.string ?? "?"
      parts.append((id, try Self.mapping(value, "\(place).\(name).\(id)")))
    }
    return parts
  }

  private func optionalText(_ name: String) throws(CommandFailure) -> String? {
    guard let node = mapping[name] else { return nil }
    guard let text = node.string, !text.isEmpty else {
      throw .badInput("\(place).\(name)", "it takes one text")
    }
    return text
  }

  private func text(_ name: String) throws(CommandFailure) -> String {
    guard let text = try optionalText(name) else {
      throw .badInput("\(place).\(name)", "it is missing")
    }
    return text
  }

  /// `{file: PATH}`; the file is for its owner only.
  private func secret(_ name: String) throws(CommandFailure) -> String {
    let part = try part(name)
    try part.allow(["file"])
    let path = try part.text("file")
    guard let text = try DataFolder.secret(path) else {
      throw .badInput("\(place).\(name)", "there is no file \(path)")
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// `{file: PATH}` of an SM4 key, which may be missing.
  private func fileKey(_ name: String) throws(CommandFailure) -> BureauFileKey? {
    guard mapping[name] != nil else { return nil }
    let part = try part(name)
    try part.allow(["file"])
    return try BureauFileKey.read(try part.text("file"), "\(place).\(name)")
  }

  /// 32 bytes in base64.
  private func key(_ name: String) throws(CommandFailure) -> [UInt8] {
    guard let data = Data(base64Encoded: try text(name)), data.count == 32 else {
      throw .badInput("\(place).\(name)", "it is not a key of 32 bytes in base64")
    }
    return [UInt8](data)
  }

  private func code(_ text: String, _ name: String) throws(CommandFailure) -> ProviderCode {
    guard let code = try? ProviderCode(text) else {
      throw .badInput("\(place).\(name)", "it has 14 digits and capital letters")
    }
    return code
  }
}
