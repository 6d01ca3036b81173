/// What can be asked of one incident's stream. `by` is the staff number of who does it.
public enum IncidentCommand: Hashable, Sendable {
  case open(IncidentOpened)
  case contain(DeskText, by: DeskCode)
  case notifyAuthority(DeskText, reference: DeskCode, by: DeskCode)
  /// Begins the notices to a list of persons; the same list again goes on where it stopped.
  case beginNotices(BreachNotice, NoticeRound, by: DeskCode)
  /// A page of the list was gone through, up to a position.
  case advance(to: Int64, told: Int64, missed: Int64)
  case excuse(NoticeExcuse, DeskText, by: DeskCode)
  case close(lessons: DeskText, by: DeskCode)
}
