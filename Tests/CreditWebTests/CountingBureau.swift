import CreditCore
import CreditPlatform

/// A bureau that only counts: always the same numbers.
struct CountingBureau: BureauPort {
  var numbers: Set<String>

  func inquire(
    _ permit: consuming Permit, _ person: PermittedData, _ reason: InquiryReason, at now: Instant,
    on day: CivilDate
  ) async -> SendResult<BureauAnswer> { .notSent }

  func submit(
    _ permit: consuming FilePermit, _ file: OutgoingFile, on day: CivilDate
  ) async -> SendResult<FileFeedback> { .notSent }

  func countedInquiries() async -> Set<String>? { numbers }

  func countedInquiries(on day: CivilDate) async -> Set<String>? { numbers }
}
