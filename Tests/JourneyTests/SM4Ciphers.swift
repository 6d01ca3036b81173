import CreditBureau
import NationalCrypto
import Sandbox

/// Both sides' ciphers of a test, over one key.
extension ReportCipher {
  init(sm4 key: SM4Key) {
    self.init(
      encrypt: { (name) throws(ReportCipherError) in
        guard let file = try? SM4File.encrypting(name.description, with: key) else {
          throw .badKey
        }
        return Run(file)
      },
      decrypt: { (_) throws(ReportCipherError) in Run(SM4File.decrypting(with: key)) })
  }
}

extension ReportCipher.Run {
  fileprivate init(_ file: SM4File) {
    self.init(
      add: { (bytes) throws(ReportCipherError) in
        do { return try file.add(bytes) } catch { throw .malformed }
      },
      finish: { () throws(ReportCipherError) in
        do { return try file.finish() } catch { throw .malformed }
      })
  }
}

extension FileCipher {
  init(sm4 key: SM4Key) {
    self.init(
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
}
