/// Draws a sample of every class in one pass over all events, in bounded memory: of each class the
/// events whose number, made from seed and event, is smallest. The same seed and events give the
/// same sample, in whatever pages they come.
public struct AuditDraw: Sendable {
  /// One event that was drawn.
  public struct Pick: Hashable, Sendable {
    public var kind: AuditClass
    public var stream: StreamID
    public var sequence: Int64
    var order: UInt64

    fileprivate func isBefore(_ other: Pick) -> Bool {
      (order, stream.high, stream.low, sequence)
        < (other.order, other.stream.high, other.stream.low, other.sequence)
    }
  }

  public let seed: UInt64
  /// How many of each class are drawn at most.
  public let size: Int
  private var drawn: [AuditClass: [Pick]] = [:]
  private var offered: [AuditClass: Int64] = [:]

  /// - Precondition: the size is not negative.
  public init(seed: UInt64, size: Int) {
    precondition(size >= 0)
    self.seed = seed
    self.size = size
  }

  /// Offers one event of a class.
  public mutating func offer(_ kind: AuditClass, _ stream: StreamID, sequence: Int64) {
    offered[kind, default: 0] += 1
    let pick = Pick(
      kind: kind, stream: stream, sequence: sequence, order: order(stream, sequence))
    var picks = drawn[kind] ?? []
    if picks.count == size {
      guard let last = picks.last, pick.isBefore(last) else { return }
      picks.removeLast()
    }
    let place = picks.firstIndex { pick.isBefore($0) } ?? picks.count
    picks.insert(pick, at: place)
    drawn[kind] = picks
  }

  /// How many events of a class were offered.
  public func seen(_ kind: AuditClass) -> Int64 { offered[kind] ?? 0 }

  /// What was drawn of a class, in the order of the numbers.
  public func picks(_ kind: AuditClass) -> [Pick] { drawn[kind] ?? [] }

  private func order(_ stream: StreamID, _ sequence: Int64) -> UInt64 {
    [stream.high, stream.low, UInt64(bitPattern: sequence)].reduce(seed) {
      AuditDraw.mixed(($0 ^ $1) &+ 0x9E37_79B9_7F4A_7C15)
    }
  }

  /// SplitMix64's finaliser: a change of one bit changes half of the bits.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
