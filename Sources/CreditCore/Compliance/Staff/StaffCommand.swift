/// What can be asked of one staff stream. `by` is the number of who does it.
public enum StaffCommand: Hashable, Sendable {
  case add(DeskCode, roles: Set<StaffRole>, by: DeskCode)
  /// Gives other roles in place of those before.
  case assign(Set<StaffRole>, by: DeskCode)
  case train(Training, by: DeskCode)
  case leave(by: DeskCode)
  /// Personal data stayed closed to this number.
  case deny(DeskCode, [ShareField], AccessDenial)
}
