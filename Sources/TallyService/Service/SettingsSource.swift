import CreditCore
import CreditPlatform
import Foundation
import Yams

/// Reads the settings: one YAML file, then `TALLY_*` of the environment, then flags; an unknown key
/// is an error (design 6).
public struct SettingsSource: Sendable {
  private let file: String?
  private let flags: Settings
  private let port: Int?
  private let roles: String?

  public init(file: String?, flags: Settings, port: Int?, roles: String?) {
    self.file = file
    self.flags = flags
    self.port = port
    self.roles = roles
  }

  private static let keys: Set<String> = ["data", "database", "schema", "policy", "port", "roles"]

  /// The settings; a key that is not known is bad input.
  public func settings() throws(CommandFailure) -> Settings {
    var values = try fileValues()
    for (name, value) in ProcessInfo.processInfo.environment where name.hasPrefix("TALLY_") {
      let key = name.dropFirst(6).lowercased()
      guard Self.keys.contains(key) else {
        throw .badInput(name, "there is no such setting")
      }
      values[key] = value
    }
    var settings = flags
    if flags.data == Settings().data, let data = values["data"] { settings.data = data }
    settings.database = flags.database ?? values["database"]
    settings.schema = flags.schema ?? values["schema"]
    settings.policy = flags.policy ?? values["policy"]
    settings.port = try number(port.map(String.init) ?? values["port"]) ?? settings.port
    if let names = roles ?? values["roles"] { settings.roles = try Self.roles(names) }
    if let node = try fileMapping()["partners"] {
      settings.partners = try PartnerSettingsReader.read(
        node, institution: settings.lender.profile.providerCode)
    }
    return settings
  }

  private func fileMapping() throws(CommandFailure) -> Node.Mapping {
    guard let file else { return [:] }
    guard let data = FileManager.default.contents(atPath: file), data.count <= 1 << 16,
      let node = try? Yams.compose(yaml: String(decoding: data, as: UTF8.self)),
      let mapping = node.mapping
    else { throw .badInput("config", "\(file) can't be read as a YAML mapping") }
    return mapping
  }

  private func fileValues() throws(CommandFailure) -> [String: String] {
    var values: [String: String] = [:]
    for (key, value) in try fileMapping() where key.string != "partners" {
      guard let name = key.string, Self.keys.contains(name) else {
        throw .badInput("config.\(key.string ?? "?")", "there is no such setting")
      }
      guard let text = value.string else {
        throw .badInput("config.\(name)", "it takes one text or number")
      }
      values[name] = text
    }
    return values
  }

  private func number(_ text: String?) throws(CommandFailure) -> Int? {
    guard let text else { return nil }
    guard let port = Int(text), (0...65_535).contains(port) else {
      throw .badInput("port", "it is not a number from 0 to 65535")
    }
    return port
  }

  private static func roles(_ names: String) throws(CommandFailure) -> Set<Settings.Role> {
    var roles: Set<Settings.Role> = []
    for name in names.split(separator: ",") {
      guard let role = Settings.Role(rawValue: String(name)) else {
        throw .badInput("roles", "they are web, dispatch, sequence and close")
      }
      roles.insert(role)
    }
    return roles
  }
}

extension Settings {
  /// The settings as one JSON document; a database's password is left out.
  public var document: [UInt8] {
    JSONOutput.document { output in
      output.text("data", data)
      output.text("database", database.map(Settings.withoutPassword) ?? "sqlite in the data folder")
      if let schema { output.text("schema", schema) }
      if let policy { output.text("policy", policy) }
      output.number("port", port)
      output.text("roles", roles.map(\.rawValue).sorted().joined(separator: ","))
      output.text("lender", lender.institution.name.en)
      output.text("partners", partners == nil ? "none" : "as in the settings file")
    }
  }

  private static func withoutPassword(_ url: String) -> String {
    guard let at = url.lastIndex(of: "@"), let scheme = url.range(of: "://") else { return url }
    let user = url[scheme.upperBound..<at].prefix { $0 != ":" }
    return String(url[..<scheme.upperBound] + user + url[at...])
  }
}
