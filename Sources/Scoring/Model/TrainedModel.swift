/// A trained model as it is stored: the library's bytes, the card and the golden rows.
public struct TrainedModel: Sendable, Hashable {
  /// A training row with the scores the model gave it. A library of another version can load a
  /// model without complaint and score it wrongly; these rows find that out.
  public struct GoldenRow: Sendable, Hashable, Codable {
    /// `nil` is missing.
    public var features: [Float?]
    /// The library's probability before calibration.
    public var raw: Double
    /// The calibrated probability.
    public var probability: Double

    /// A row as the trainer or a folder gives it.
    public init(features: [Float?], raw: Double, probability: Double) {
      self.features = features
      self.raw = raw
      self.probability = probability
    }
  }

  /// Universal Binary JSON.
  public var bytes: [UInt8]
  /// What the model is and how it was made.
  public var card: ModelCard
  /// Twenty rows; `Predictor` reproduces them before it answers.
  public var goldenRows: [GoldenRow]

  /// A model as the trainer or a folder gives it; nothing is checked here.
  public init(bytes: [UInt8], card: ModelCard, goldenRows: [GoldenRow]) {
    self.bytes = bytes
    self.card = card
    self.goldenRows = goldenRows
  }

  static let goldenRowCount = 20

  /// A short digest (FNV-1a, 64 bits) that tells versions apart; it is no protection against an
  /// attacker.
  static func digest(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
