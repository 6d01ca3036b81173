/// How far an incident has come; each step follows the one before (N53). The raw values are stored.
public enum IncidentStage: String, Sendable, CaseIterable, FieldValue {
  case detected
  /// 补救: the harm grows no more.
  case contained
  case authorityNotified = "authority-notified"
  /// The notices to persons are going out, in pages.
  case notifyingPersons = "notifying-persons"
  case personsNotified = "persons-notified"
  /// The measures avert the harm, so the persons need not be told; the authority may order it.
  case personsExcused = "persons-excused"
  case closed
}
