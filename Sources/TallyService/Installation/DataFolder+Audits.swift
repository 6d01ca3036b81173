import CreditCore
import CreditPlatform
import Foundation
import TransparencyLog

extension DataFolder {
  /// Where the reports of the audits that run by themselves are filed.
  var audits: String { path + "/audits" }

  /// Files the signed report of a scheduled audit under its number.
  func file(_ report: ComplianceAudit.Report) throws(CommandFailure) {
    try DataFolder.make(audits)
    let audit = report.audit
    try report.write(to: "\(audits)/\(audit.ordinal)-\(audit.kind.rawValue)-\(audit.on).txt")
  }

  /// The key with which internal audits are signed, made at the first audit.
  ///
  /// - Parameter path: another key file, kept by the auditor; it must be there.
  func auditSigner(
    at path: String? = nil, origin: String
  ) throws(CommandFailure) -> NoteSigner {
    let file = path ?? self.path + "/keys/audit.key"
    do {
      if let text = try Self.secret(file) {
        return try NoteSigner(text.trimmingCharacters(in: .whitespacesAndNewlines))
      }
      guard path == nil else { throw CommandFailure.badInput("key", "there is no such file") }
      let signer = try NoteSigner.generate(name: origin + "/audit", type: .ed25519)
      try keep(signer.secretText + "\n", in: file)
      return signer
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(
        .unavailable, code: "keys.unusable", title: "The auditor's key can't be used.",
        detail: "\(error)")
    }
  }
}

extension ComplianceAudit.Report {
  /// Writes the signed note, whole or not at all.
  func write(to path: String) throws(CommandFailure) {
    do {
      try Data(note.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CommandFailure(
        .unavailable, code: "out.unwritable", title: "The report can't be written.", detail: path)
    }
  }
}
