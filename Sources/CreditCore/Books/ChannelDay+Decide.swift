extension ChannelDay: DeskStream {
  public static var streamKind: StreamKind { .channelDay }
  public static var events: [any DeskEvent<ChannelDay>.Type] {
    [ChannelDayReconciled.self, ChannelBreakResolved.self]
  }

  /// The same statement with the same outcome leads to nothing; a later one replaces the breaks,
  /// and what was explained of the same break stays explained.
  public static func decide(
    _ command: ChannelDayCommand, _ state: ChannelDay?, _ context: DeskContext
  ) throws(DeskRefusal) -> [any DeskEvent<ChannelDay>] {
    switch command {
    case .reconcile(let comparison, let day, let statement, let by):
      guard day < context.businessDate else { throw .dayOutOfRange }
      let breaks = comparison.breaks.map { found in
        var kept = found
        kept.resolution = state?.breaks.first { $0.isSame(as: found) }?.resolution
        return kept
      }
      let after = ChannelDay(
        day: day, statement: statement, matched: Int64(comparison.matched), breaks: breaks)
      guard after != state else { return [] }
      return [ChannelDayReconciled(result: after, by: by, at: context.recordedAt)]
    case .resolve(let ordinal, let reason, let by):
      guard let found = state?.breaks.first(where: { $0.ordinal == ordinal }) else {
        throw .unknown
      }
      guard found.resolution == nil else { throw .known }
      let resolution = ChannelBreak.Resolution(
        reason: reason, by: by, on: context.businessDate)
      return [
        ChannelBreakResolved(
          ordinal: ordinal, resolution: resolution, at: context.recordedAt)
      ]
    }
  }
}
