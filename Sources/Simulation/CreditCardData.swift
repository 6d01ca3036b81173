public import Foundation

/// The real data that ships with the simulation; `Resources/ATTRIBUTION.md` has its licence.
public enum CreditCardData {
  /// The CSV file of the Taiwan credit-card set.
  public static var file: URL {
    Bundle.module.url(forResource: "Resources/taiwan-credit-card", withExtension: "csv")
      ?? URL(filePath: "taiwan-credit-card.csv")
  }
}
