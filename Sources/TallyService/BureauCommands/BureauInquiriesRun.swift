import CreditCore
import CreditPlatform
import Crypto

/// `tally bureau inquiries`: the inquiries of a day as we logged them, beside the bureau's own
/// count (R72).
public enum BureauInquiriesRun {
  /// The stored result as JSON; the bureau is asked now when the day was never compared and the
  /// settings name partners.
  ///
  /// - Parameter text: the day, `YYYY-MM-DD`.
  public static func run(
    _ settings: Settings, day text: String
  ) async throws(CommandFailure) -> [UInt8] {
    guard let day = CivilDate(text) else {
      throw .badInput("day", "it is not a day such as 2026-10-31")
    }
    let installation = try await Installation.existing(settings, clock: SystemClock())
    do throws(CommandFailure) {
      let count = try await count(of: day, installation, settings)
      await installation.close()
      return document(count)
    } catch {
      await installation.close()
      throw error
    }
  }

  private static func count(
    of day: CivilDate, _ installation: Installation, _ settings: Settings
  ) async throws(CommandFailure) -> InquiryCount {
    let reconciliation = InquiryReconciliation(platform: installation.platform)
    do throws(PlatformError) {
      if let known = try await reconciliation.result(of: day) { return known }
    } catch {
      throw CommandFailure(error)
    }
    guard let partners = settings.partners, day < installation.platform.clock.businessDate else {
      throw CommandFailure(
        .unavailable, code: "inquiries.not-compared", title: "The day was not compared yet.",
        detail: "`tally serve` compares each day once it is over, when partners are configured.")
    }
    let key = try installation.folder.partnerKey()
    let world = try partners.world(
      sender: settings.lender.profile.providerCode,
      sign: { [UInt8](try key.signature(for: $0)) }, parcels: nil)
    do throws(PlatformError) {
      if let count = try await reconciliation.compare(day, with: world.bureau) { return count }
    } catch {
      throw CommandFailure(error)
    }
    throw CommandFailure(
      .unavailable, code: "inquiries.no-answer", title: "The bureau gave no count.",
      detail: "Try again later; nothing was stored.")
  }

  private static func document(_ count: InquiryCount) -> [UInt8] {
    JSONOutput.document { output in
      output.text("day", "\(count.day)")
      output.flag("agrees", count.agrees)
      output.number("equal", Int(count.equal))
      output.list("bureauOnly", count.bureauOnly) { $0.text("number", $1) }
      output.list("oursOnly", count.oursOnly) { $0.text("number", $1) }
      output.text("comparedAt", "\(count.at)")
    }
  }
}
