import Crypto
import Foundation
import TransparencyLog
import Vault

/// The folder an installation keeps beside its database: keys, the log, the model.
public struct DataFolder: Sendable {
  public let path: String

  /// Makes the folder and its parts if they are missing; keys are for the owner only.
  public init(_ path: String) throws(CommandFailure) {
    self.path = path
    for part in ["", "keys", "keys/epochs", "log", "receipts"] {
      try Self.make(path + "/" + part, mode: part.hasPrefix("keys") ? 0o700 : 0o755)
    }
  }

  var database: String { path + "/tally.sqlite" }
  var log: String { path + "/log" }
  var model: String { path + "/model" }
  var receipts: String { path + "/receipts" }
  var reports: String { path + "/reports" }
  var sandbox: String { path + "/sandbox" }
  var packages: String { path + "/packages" }

  static func make(_ folder: String, mode: Int = 0o755) throws(CommandFailure) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: mode])
    } catch {
      throw CommandFailure(
        .unavailable, code: "data.unwritable", title: "The data folder can't be used.",
        detail: "\(folder): make it writable, or name another with --data.")
    }
  }

  /// The vault's root key and epoch keys, made at the first start.
  func vault() throws(CommandFailure) -> Vault {
    let file = path + "/keys/root.key"
    do {
      let root =
        FileManager.default.fileExists(atPath: file)
        ? try RootKey(readingFrom: file) : try RootKey.create(at: file)
      return try Vault(root: root, epochFolder: path + "/keys/epochs")
    } catch {
      throw CommandFailure(
        .unavailable, code: "keys.unusable", title: "The keys can't be used.", detail: "\(error)")
    }
  }

  /// The key that signs the log's checkpoints.
  func logSigner(origin: String) throws(CommandFailure) -> NoteSigner {
    let file = path + "/keys/log.key"
    do {
      if let text = try Self.secret(file) {
        return try NoteSigner(text.trimmingCharacters(in: .whitespacesAndNewlines))
      }
      let signer = try NoteSigner.generate(name: origin, type: .ed25519)
      try keep(signer.secretText + "\n", in: file)
      return signer
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(
        .unavailable, code: "keys.unusable", title: "The log's key can't be used.",
        detail: "\(error)")
    }
  }

  /// The key with which this gateway signs its log entries.
  func gatewayKey() throws(CommandFailure) -> GatewayKey {
    let file = path + "/keys/gateway.key"
    do {
      if let text = try Self.secret(file), let seed = Data(base64Encoded: text) {
        return try GatewayKey(id: 1, seed: Array(seed))
      }
      let seed = SystemEntropy().bytes(32)
      try keep(Data(seed).base64EncodedString(), in: file)
      return try GatewayKey(id: 1, seed: seed)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(
        .unavailable, code: "keys.unusable", title: "The gateway's key can't be used.",
        detail: "\(error)")
    }
  }

  /// Reads a secret file, which only its owner may read.
  static func secret(_ file: String) throws(CommandFailure) -> String? {
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
    guard mode & 0o077 == 0, let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw CommandFailure(
        .unavailable, code: "keys.mode", title: "A key file is open to others.",
        detail: "\(file): set its mode to 0600.")
    }
    return text
  }

  /// The Ed25519 key with which we sign queries and shares, made at the first start.
  func partnerKey() throws(CommandFailure) -> Curve25519.Signing.PrivateKey {
    let file = path + "/keys/partner.key"
    if let text = try Self.secret(file) {
      guard let seed = Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines)),
        let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
      else {
        throw CommandFailure(
          .unavailable, code: "keys.unusable", title: "The partners' key can't be used.",
          detail: "\(file): it is not 32 bytes in base64.")
      }
      return key
    }
    let key = Curve25519.Signing.PrivateKey()
    try keep(key.rawRepresentation.base64EncodedString(), in: file)
    return key
  }

  func keep(_ text: String, in file: String) throws(CommandFailure) {
    guard
      FileManager.default.createFile(
        atPath: file, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else {
      throw CommandFailure(
        .unavailable, code: "data.unwritable", title: "A key can't be written.", detail: file)
    }
  }
}
