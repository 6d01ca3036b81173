import CreditCore
import CreditPlatform
import SQLSession

/// `tally collections cases`: the collection cases of all borrowers, the oldest debt first.
public enum CollectionListRun {
  private static let mostListed: Int64 = 10_000

  /// - Parameters:
  ///   - isOpenOnly: whether the ended ones are left out.
  ///   - agency: only those with this agency; `nil` for all.
  public static func run(
    _ settings: Settings, isOpenOnly: Bool, agency: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let installation = try await Installation.existing(
      settings, clock: try RequestDay.clock(nil))
    let lines: [CollectionLine]
    do throws(StoreError) {
      lines = try await installation.platform.store.fetch(
        CollectionCases(isOpenOnly: isOpenOnly, agency: agency, limit: mostListed))
      await installation.close()
    } catch {
      await installation.close()
      throw CommandFailure(PlatformError.store(error))
    }
    return JSONOutput.document { output in
      output.list("cases", lines) { output, line in
        output.text("borrower", Reference.borrower(line.id))
        output.number("number", Int(line.ordinal))
        output.text("overdueSince", "\(line.since)")
        output.text("openedOn", "\(line.openedOn)")
        if let day = line.endedOn { output.text("endedOn", "\(day)") }
        if let agency = line.agency { output.text("agency", agency) }
        output.number("contacts", Int(line.contacts))
        output.number("breaches", Int(line.breaches))
      }
    }
  }
}
