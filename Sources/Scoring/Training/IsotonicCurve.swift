/// Turns a model's log-odds into a probability that agrees with what happened: a rising curve
/// fitted to out-of-fold scores by pooling adjacent violators.
public struct IsotonicCurve: Sendable, Hashable, Codable {
  /// The mean log-odds of each pooled block, ascending.
  public var margins: [Double]
  /// The share of events in each block, rising.
  public var probabilities: [Double]

  /// No row is held for certain: ends of the curve rest on few rows.
  static let bounds = 0.0005...0.9995

  private struct Block {
    var rows: Double
    var margins: Double
    var events: Double
    var probability: Double { events / rows }

    mutating func take(_ other: Block) {
      rows += other.rows
      margins += other.margins
      events += other.events
    }
  }

  /// - Precondition: there are as many outcomes as margins, and at least one.
  init(margins: [Double], outcomes: [Bool]) {
    precondition(!margins.isEmpty && margins.count == outcomes.count)
    let order = margins.indices.sorted { margins[$0] < margins[$1] }
    var blocks: [Block] = []
    var last: Double?
    for row in order {
      var block = Block(rows: 1, margins: margins[row], events: outcomes[row] ? 1 : 0)
      if last == margins[row], let same = blocks.popLast() { block.take(same) }
      last = margins[row]
      while let before = blocks.last, before.probability >= block.probability {
        block.take(before)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    let pooled = IsotonicCurve.pool(blocks, least: Double(margins.count) / 200)
    self.margins = pooled.map { $0.margins / $0.rows }
    self.probabilities = pooled.map {
      min(max($0.probability, IsotonicCurve.bounds.lowerBound), IsotonicCurve.bounds.upperBound)
    }
  }

  /// Joins neighbours until each block rests on at least `least` rows; a rising order stays rising.
  private static func pool(_ blocks: [Block], least: Double) -> [Block] {
    var pooled: [Block] = []
    for block in blocks {
      if let before = pooled.last, before.rows < least || block.rows < least {
        pooled[pooled.count - 1].take(block)
      } else {
        pooled.append(block)
      }
    }
    return pooled
  }

  /// Whether the curve could have come from a fit: a card read from a file is checked with it.
  var isSound: Bool {
    !margins.isEmpty && margins.count == probabilities.count
      && zip(margins, margins.dropFirst()).allSatisfy { $0 < $1 }
      && zip(probabilities, probabilities.dropFirst()).allSatisfy { $0 <= $1 }
      && probabilities.allSatisfy(IsotonicCurve.bounds.contains)
  }

  /// The calibrated probability: straight lines between blocks, level outside them.
  public func probability(atMargin margin: Double) -> Double {
    guard let upper = margins.firstIndex(where: { $0 >= margin }) else {
      return probabilities[probabilities.count - 1]
    }
    guard upper > 0 else { return probabilities[0] }
    let part = (margin - margins[upper - 1]) / (margins[upper] - margins[upper - 1])
    let low = probabilities[upper - 1]
    return low + (probabilities[upper] - low) * part
  }
}
