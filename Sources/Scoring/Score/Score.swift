/// A model's answer for one applicant (R53).
public struct Score: Sendable, Hashable, Codable {
  /// One thing that made the score worse.
  public struct Reason: Sendable, Hashable, Codable {
    /// What it was.
    public var code: ReasonCode
    /// What it added to the log-odds of default, in millionths; positive.
    public var contribution: Int64

    /// A reason as a model or a store gives it.
    public init(code: ReasonCode, contribution: Int64) {
      self.code = code
      self.contribution = contribution
    }
  }

  /// Probability of missing the next month's payment, in parts per million.
  public var probabilityPPM: Int64
  /// 350 (worst) … 950 (best).
  public var score: Int64
  /// 1 (best) … 10 (worst).
  public var grade: Int64
  /// At most four, the weightiest first.
  public var reasons: [Reason]

  /// A score as a model or a store gives it; nothing is checked or computed.
  public init(probabilityPPM: Int64, score: Int64, grade: Int64, reasons: [Reason]) {
    self.probabilityPPM = probabilityPPM
    self.score = score
    self.grade = grade
    self.reasons = reasons
  }
}
