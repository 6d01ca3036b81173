public import CreditCore
import Crypto

/// Holds the payment channel's statement of a day against our own orders, and keeps what differs
/// until somebody explains it.
public struct ChannelReconciler: Sendable {
  let desk: ComplianceDesk

  public init(platform: Platform) {
    desk = ComplianceDesk(platform: platform)
  }

  /// Compares a day. With the same statement and the same orders nothing changes; a later one
  /// replaces the breaks, and what was explained stays so.
  public func reconcile(
    _ day: CivilDate, _ text: String, by: DeskCode
  ) async throws(DeskError) -> ChannelDay {
    let comparison: ChannelComparison
    do {
      let statement = try ChannelStatement(text, of: day)
      let ours = try await desk.platform.store.fetch(OrdersOfDay(day: day))
      comparison = ChannelComparison(ours: ours, theirs: statement.moves)
    } catch let error as PlatformError {
      throw .platform(error)
    } catch {
      throw .platform(.contended)
    }
    let digest = CreditCore.Digest(bytes: Array(SHA256.hash(data: Array(text.utf8))))
    return try await desk.perform(
      .reconcile(comparison, day: day, statement: digest, by: by), on: "\(day)",
      as: ChannelDay.self)
  }

  /// Explains a break.
  public func resolve(
    _ day: CivilDate, _ ordinal: Int64, _ reason: DeskText, by: DeskCode
  ) async throws(DeskError) -> ChannelDay {
    try await desk.perform(.resolve(ordinal, reason, by: by), on: "\(day)", as: ChannelDay.self)
  }

  /// Every day that was compared, the oldest first.
  public func days() async throws(DeskError) -> [ChannelDay] {
    try await desk.all(ChannelDay.self).sorted { $0.day < $1.day }
  }
}
