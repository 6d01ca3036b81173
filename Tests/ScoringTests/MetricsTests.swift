import Foundation
import Scoring
import Testing

@Suite("Ranking quality")
struct RankingQualityTests {
  @Test("AUC counts ordered pairs of a hand-worked table")
  func auc() throws {
    // Bad rows score 0.9 and 0.4; good ones 0.8, 0.3, 0.2. Of the six pairs five are in order.
    let quality = try #require(
      RankingQuality(
        probabilities: [0.9, 0.8, 0.4, 0.3, 0.2], outcomes: [true, false, true, false, false]))
    #expect(abs(quality.auc - 5.0 / 6) < 1e-12)
    // At or below 0.3 lie two of three good and none of the bad rows.
    #expect(abs(quality.ks - 2.0 / 3) < 1e-12)
    // (0.1² + 0.8² + 0.6² + 0.3² + 0.2²) ÷ 5
    #expect(abs(quality.brier - 0.228) < 1e-12)
  }

  @Test("a tie counts as half a pair")
  func ties() throws {
    let quality = try #require(
      RankingQuality(probabilities: [0.5, 0.5, 0.7, 0.1], outcomes: [true, false, true, false]))
    #expect(abs(quality.auc - 3.5 / 4) < 1e-12)
    let level = try #require(
      RankingQuality(probabilities: [0.5, 0.5, 0.5], outcomes: [true, false, false]))
    #expect(level.auc == 0.5)
    #expect(level.ks == 0)
  }

  @Test("one outcome alone can't be ranked")
  func oneOutcome() {
    #expect(RankingQuality(probabilities: [0.1, 0.2], outcomes: [true, true]) == nil)
  }
}

@Suite("Population stability index")
struct ReferenceDistributionTests {
  @Test("identical samples have none")
  func identical() {
    let values = (0..<1000).map(Double.init)
    #expect(ReferenceDistribution(of: values).stabilityIndex(of: values) == 0)
  }

  @Test("a shift from 50:50 to 20:80 gives the hand-worked 0.4159")
  func handWorked() {
    // Two values, so two bins: (0.2 - 0.5)·ln(0.2 ÷ 0.5) + (0.8 - 0.5)·ln(0.8 ÷ 0.5).
    let reference = ReferenceDistribution(of: [1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
    let index = reference.stabilityIndex(of: [1, 1, 2, 2, 2, 2, 2, 2, 2, 2])
    #expect(abs(index - 0.415_888) < 1e-6)
  }

  @Test("missing values are a bin of their own, and an empty bin counts as 0.0001")
  func missing() {
    let reference = ReferenceDistribution(of: [1, 1, 2, 2])
    #expect(reference.shares == [0.5, 0.5, 0])
    // All values go missing: 2 × (0.0001 - 0.5)·ln(0.0001 ÷ 0.5) + (1 - 0.0001)·ln(1 ÷ 0.0001).
    let expected = 2 * (0.0001 - 0.5) * log(0.0002) + 0.9999 * log(10_000)
    #expect(abs(reference.stabilityIndex(of: [.nan, .nan]) - expected) < 1e-9)
  }
}

@Suite("Score scale")
struct ScoreScaleTests {
  @Test("650 points stand at nine to one, and each doubling of the odds adds 50")
  func line() {
    #expect(ScoreScale.score(probabilityPPM: 100_000) == 650)
    #expect(ScoreScale.score(probabilityPPM: 52_632) == 700)  // 18:1
    #expect(ScoreScale.score(probabilityPPM: 500_000) == 492)
  }

  @Test("the ends are clipped to 350 and 950")
  func clipped() {
    #expect(ScoreScale.score(probabilityPPM: 999_999) == 350)
    #expect(ScoreScale.score(probabilityPPM: 1) == 950)
    #expect(ScoreScale.score(probabilityPPM: -5) == 950)
  }

  @Test(
    "grades begin where they are stated",
    arguments: zip(
      [1, 9_999, 10_000, 110_000, 449_999, 450_000, 999_999] as [Int64], [1, 1, 2, 6, 9, 10, 10]))
  func grades(ppm: Int64, grade: Int64) {
    #expect(ScoreScale.grade(probabilityPPM: ppm) == grade)
  }

  @Test("every reason has words in both languages, each its own")
  func reasonTexts() {
    let texts = ReasonCode.allCases.map { ReasonText($0) }
    #expect(texts.allSatisfy { !$0.chinese.isEmpty && $0.english.hasSuffix(".") })
    #expect(Set(texts).count == ReasonCode.allCases.count)
  }
}
