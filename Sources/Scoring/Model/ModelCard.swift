/// What a model is and how it was made: the record that model governance asks for (R50), kept
/// beside the model and readable by people.
public struct ModelCard: Sendable, Hashable, Codable {
  /// One input of the model.
  public struct Feature: Sendable, Hashable, Codable {
    /// As the model and the reasons call it.
    public var name: String
    /// 1 when a larger value never lowers the risk, -1 when it never raises it, 0 when free.
    public var sign: Int
    /// The order of a text feature's codes; `nil` for a number.
    public var order: CategoryOrder?
    /// How the feature was spread over the training rows, to measure drift.
    public var distribution: ReferenceDistribution
  }

  /// Names this very model: its name, training day and a digest of its bytes.
  public var version: String
  /// Who made it, when and from what.
  public var identity: ModelIdentity
  /// How it was trained.
  public var settings: TrainingSettings
  /// Training rows without masked copies.
  public var rows: Int
  /// Rows of `rows` whose event came.
  public var events: Int
  /// The inputs in the model's order.
  public var features: [Feature]
  /// Measured by cross-validation, never on rows the model has seen.
  public var quality: RankingQuality
  /// From the model's log-odds to a probability.
  public var calibration: IsotonicCurve
  /// How the out-of-fold log-odds were spread, to measure the score's drift.
  public var margins: ReferenceDistribution
  /// How a table's columns become features; `nil` for the six-month history model.
  public var table: TableLayout?
}

/// Who made a model, when and from what; given by the person who trains it.
public struct ModelIdentity: Sendable, Hashable, Codable {
  /// The first part of the version.
  public var name: String
  /// The role or team that answers for the model.
  public var owner: String
  /// `YYYY-MM-DD`.
  public var trainedOn: String
  /// The training data and its licence, in a sentence.
  public var dataset: String

  /// The maker's statement, kept as given.
  public init(name: String, owner: String, trainedOn: String, dataset: String) {
    self.name = name
    self.owner = owner
    self.trainedOn = trainedOn
    self.dataset = dataset
  }
}
