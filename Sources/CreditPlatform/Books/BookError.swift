public import CreditCore

/// Why a command about the books did not go through.
public enum BookError: Error, Sendable {
  case refused(BookRefusal)
  case platform(PlatformError)
}
