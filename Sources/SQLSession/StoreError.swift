/// What can go wrong between the platform and a database. Texts never hold row values.
public enum StoreError: Error, Hashable, Sendable {
  /// A unique constraint of this name was broken.
  case unique(String)
  /// Another constraint of this name was broken.
  case constraint(String)
  /// Too many waiters, or a lock that did not come free in time: try again later.
  case busy
  /// No connection to the server, or it went away; whether the last commit stood is unknown.
  case unavailable(String)
  /// The statement ran past its time limit.
  case timedOut
  /// Stored data do not have the expected form.
  case corrupted(String)
  /// The database's schema is not the one this program knows.
  case schema(String)
  /// A statement the database did not understand: our mistake.
  case programming(String)
}
