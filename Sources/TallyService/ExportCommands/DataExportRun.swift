import CreditCore
import CreditPlatform

/// `tally data export`: the copy of everything held of one borrower.
public enum DataExportRun {
  /// Hands the document on part by part, so that it is never in memory as a whole.
  ///
  /// - Parameter reference: the borrower's reference.
  public static func run(
    _ settings: Settings, borrower reference: String, send: (_ part: [UInt8]) throws -> Void
  ) async throws(CommandFailure) {
    let id = try ConsentCommands.borrower(reference)
    let installation = try await Installation.existing(settings, clock: SystemClock())
    do {
      var copy = try await DataCopy(of: id, from: installation.platform) { ReasonWords.words($0) }
      while let part = try await copy.next() { try send(part) }
      await installation.close()
    } catch {
      await installation.close()
      throw ConsentCommands.failure(error)
    }
  }
}
