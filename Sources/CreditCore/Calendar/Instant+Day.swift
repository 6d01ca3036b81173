extension Instant {
  /// The same time of day in China, on another day: the stamp of a message that belongs to a
  /// business day.
  public func moved(to day: CivilDate) -> Instant {
    adding(seconds: Int64(self.day.days(to: day)) * 86_400)
  }
}
