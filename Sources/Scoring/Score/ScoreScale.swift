#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The scale scores are told in: a straight line of the log-odds, 650 points at nine good to one
/// bad and 50 points more for each doubling, clipped to 350…950; and ten grades of probability.
public enum ScoreScale {
  /// The probability in parts per million from which each worse grade begins: grade 2 at 1%,
  /// grade 10 at 45%.
  public static let gradeStarts: [Int64] = [
    10_000, 20_000, 40_000, 70_000, 110_000, 160_000, 220_000, 300_000, 450_000,
  ]

  /// A probability of 0…1 in parts per million, never wholly 0 or 1.
  public static func partsPerMillion(_ probability: Double) -> Int64 {
    Int64((min(max(probability, 0.000001), 0.999999) * 1_000_000).rounded())
  }

  /// - Parameter probabilityPPM: 1…999,999; values outside count as the nearest.
  public static func score(probabilityPPM: Int64) -> Int64 {
    let bad = Double(min(max(probabilityPPM, 1), 999_999))
    let doublings = log2((1_000_000 - bad) / bad / 9)
    return Int64(min(max(650 + 50 * doublings, 350), 950).rounded())
  }

  /// 1 (best) … 10 (worst).
  public static func grade(probabilityPPM: Int64) -> Int64 {
    1 + Int64(gradeStarts.count(where: { $0 <= probabilityPPM }))
  }
}
