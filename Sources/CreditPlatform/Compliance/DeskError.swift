public import CreditCore

/// Why the compliance desk did not do what it was asked.
public enum DeskError: Error, Sendable {
  /// A rule said no.
  case refused(DeskRefusal)
  /// Personal data stay closed; the attempt is recorded.
  case denied(AccessDenial)
  case platform(PlatformError)
}
