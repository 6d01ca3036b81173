import CreditBureau
import CreditCore
import Foundation
import NationalCrypto
import Sandbox

/// The SM4 key with which report files travel (spec bureau 2.7), read from a file for its owner
/// only.
struct BureauFileKey: Sendable {
  private let key: SM4Key

  /// Reads 16 raw bytes or 32 hexadecimal digits.
  static func read(_ path: String, _ place: String) throws(CommandFailure) -> BureauFileKey {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let data = FileManager.default.contents(atPath: path), data.count <= 64
    else { throw .badInput(place, "there is no key file \(path)") }
    let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    guard mode & 0o077 == 0 else {
      throw CommandFailure(
        .unavailable, code: "keys.mode", title: "A key file is open to others.",
        detail: "\(path): set its mode to 0600.")
    }
    let text = String(decoding: data, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    do {
      guard data.count == 16 else { return BureauFileKey(key: try SM4Key(hexadecimal: text)) }
      return BureauFileKey(key: try SM4Key([UInt8](data)))
    } catch {
      throw .badInput(place, "\(path) holds no key of 16 bytes or 32 hexadecimal digits")
    }
  }

  /// Reads a key that the sandbox keeps, or makes it.
  static func sandbox(in folder: String) throws(CommandFailure) -> BureauFileKey {
    let path = folder + "/report-files.key"
    if !FileManager.default.fileExists(atPath: path) {
      let bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
      let isWritten = FileManager.default.createFile(
        atPath: path, contents: Data(Hex.text(bytes).utf8),
        attributes: [.posixPermissions: 0o600])
      guard isWritten else {
        throw CommandFailure(
          .unavailable, code: "data.unwritable", title: "A key can't be written.", detail: path)
      }
    }
    return try read(path, "sandbox.file_key")
  }

  /// For the gateway.
  var cipher: ReportCipher {
    let key = key
    return ReportCipher(
      encrypt: { (name) throws(ReportCipherError) in
        do throws(SM4Error) {
          return Self.run(try SM4File.encrypting(name.description, with: key))
        } catch { throw ReportCipherError(error) }
      },
      decrypt: { (_) throws(ReportCipherError) in
        Self.run(SM4File.decrypting(with: key))
      })
  }

  /// For the sandbox bureau, which has its own way through the file.
  var sandboxCipher: FileCipher {
    let key = key
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

  private static func run(_ file: SM4File) -> ReportCipher.Run {
    ReportCipher.Run(
      add: { (bytes) throws(ReportCipherError) in
        do throws(SM4Error) { return try file.add(bytes) } catch { throw ReportCipherError(error) }
      },
      finish: { () throws(ReportCipherError) in
        do throws(SM4Error) { return try file.finish() } catch { throw ReportCipherError(error) }
      })
  }
}

extension ReportCipherError {
  fileprivate init(_ error: SM4Error) {
    switch error {
    case .badKey: self = .badKey
    case .malformed: self = .malformed
    case .libraryFailure: self = .libraryFailure
    }
  }
}
