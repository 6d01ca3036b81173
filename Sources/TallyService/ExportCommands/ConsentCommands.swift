import CreditCore
import CreditPlatform
import LogVerifier
import TransparencyLog

/// `tally consent`: the signed record of what a borrower agreed to.
public enum ConsentCommands {
  /// The record of one borrower.
  ///
  /// - Parameter reference: the borrower's reference.
  public static func export(
    _ settings: Settings, borrower reference: String
  ) async throws(CommandFailure) -> [UInt8] {
    let id = try borrower(reference)
    let installation = try await Installation.existing(settings, clock: SystemClock())
    do {
      let bytes = try await installation.signedConsentRecord(of: id)
      await installation.close()
      return bytes
    } catch {
      await installation.close()
      throw failure(error)
    }
  }

  /// Checks a record's file with nothing but the log's key: its signature, its receipts, and that
  /// it says what its events say.
  ///
  /// - Parameter key: the log's vkey, as text or as a file.
  public static func verify(
    _ path: String, key: String
  ) throws(CommandFailure) -> LogVerdict {
    let file = try LogCommands.read(path, field: "FILE", limit: SignedConsentRecord.largest)
    return try verify(file: file, key: try keyText(key))
  }

  /// Checks the bytes of a record's file.
  ///
  /// - Parameter key: the log's vkey as text.
  public static func verify(
    file: [UInt8], key: String
  ) throws(CommandFailure) -> LogVerdict {
    guard let noteKey = try? NoteVerifierKey(key), let receiptKey = VerifierKey(key) else {
      throw .badInput("key", "neither a vkey nor a file that holds one")
    }
    let receipts = ReceiptVerifier(key: receiptKey)
    let check = ConsentRecordCheck(key: noteKey) { receipt in
      guard let facts = try? receipts.verify(Array(receipt.utf8)) else { return nil }
      return (facts.index, facts.entry)
    }
    do throws(ConsentRecordCheck.Failure) {
      let facts = try check.check(file)
      return LogVerdict(
        isGood: true,
        document: JSONOutput.document { output in
          output.flag("valid", true)
          output.text("borrower", facts.principal)
          output.number("consents", facts.consents)
          output.number("provenEvents", facts.proven)
          output.number("statesWithoutReceipt", facts.unproven)
          output.text("key", noteKey.name)
        })
    } catch {
      return LogVerdict(
        isGood: false,
        document: JSONOutput.document { output in
          output.flag("valid", false)
          output.text("code", error.code)
          output.text("detail", error.detail)
        })
    }
  }

  static func borrower(_ reference: String) throws(CommandFailure) -> StreamID {
    guard let id = Reference.borrower(reference) else {
      throw .badInput("borrower", "it is not a borrower's reference")
    }
    return id
  }

  static func failure(_ error: any Error) -> CommandFailure {
    switch error {
    case let failure as CommandFailure: failure
    case PlatformError.unknownBorrower: .badInput("borrower", "there is no such borrower")
    case let error as PlatformError: CommandFailure(error)
    default:
      CommandFailure(.fault, code: "export.fault", title: "It failed.", detail: "\(error)")
    }
  }

  private static func keyText(_ given: String) throws(CommandFailure) -> String {
    guard VerifierKey(given) == nil else { return given }
    let text = String(
      decoding: try LogCommands.read(given, field: "key", limit: 4096), as: UTF8.self)
    return String(text.split(separator: "\n").first ?? "")
  }
}
