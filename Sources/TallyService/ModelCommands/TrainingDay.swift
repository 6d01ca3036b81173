import CreditCore
import Foundation

extension ModelCommands {
  /// Today in China, for the card of a model trained from the command line; nothing is decided by
  /// it.
  public static var today: String {
    let seconds = Int64(time(nil))
    return CivilDate(dayNumber: Int32((seconds + 8 * 3600) / 86_400)).description
  }
}
