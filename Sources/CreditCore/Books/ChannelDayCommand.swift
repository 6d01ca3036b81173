/// What is done about a day of the payment channel.
public enum ChannelDayCommand: Sendable {
  /// A statement was compared.
  case reconcile(ChannelComparison, day: CivilDate, statement: Digest, by: DeskCode)
  /// A break was explained.
  case resolve(Int64, DeskText, by: DeskCode)
}
