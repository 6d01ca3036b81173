/// A day's statement of the payment channel was held against our orders.
public struct ChannelDayReconciled: DeskEvent {
  public static let kind = "channel-day.reconciled/1"
  public var result: ChannelDay
  public var by: DeskCode
  public var at: Instant

  public init(result: ChannelDay, by: DeskCode, at: Instant) {
    self.result = result
    self.by = by
    self.at = at
  }

  public init(_ f: inout Fields, _ v: ChannelDayReconciled?) throws(CodecError) {
    self.init(
      result: try f("result", v?.result), by: try f("by", v?.by), at: try f("at", v?.at))
  }

  public func apply(to state: ChannelDay?) -> ChannelDay? { result }
}

/// Somebody found out what a break was.
public struct ChannelBreakResolved: DeskEvent {
  public static let kind = "channel-break.resolved/1"
  public var ordinal: Int64
  public var resolution: ChannelBreak.Resolution
  public var at: Instant

  public init(ordinal: Int64, resolution: ChannelBreak.Resolution, at: Instant) {
    self.ordinal = ordinal
    self.resolution = resolution
    self.at = at
  }

  public init(_ f: inout Fields, _ v: ChannelBreakResolved?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), resolution: try f("resolution", v?.resolution),
      at: try f("at", v?.at))
  }

  public func apply(to state: ChannelDay?) -> ChannelDay? {
    guard var state, let place = state.breaks.firstIndex(where: { $0.ordinal == ordinal }) else {
      return state
    }
    state.breaks[place].resolution = resolution
    return state
  }
}
