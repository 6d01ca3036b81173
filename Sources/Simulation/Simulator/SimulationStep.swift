/// One step of a simulation: what is tried, and the number that all its choices follow from. So a
/// step stays what it is when others before it are left out.
public struct SimulationStep: Hashable, Sendable, CustomStringConvertible {
  /// Its place in the whole run, from 0.
  public let place: Int
  let act: SimulationAct
  let number: UInt64

  init(_ place: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed, part: UInt64(place) &+ 0x57E9)
    self.place = place
    act = SimulationAct.random(&random)
    number = random.next()
  }

  public var description: String { "\(place) \(act.rawValue)" }
}

/// What can happen in a step. Most of it may be refused: what is refused changes nothing.
enum SimulationAct: String, CaseIterable, Sendable {
  /// Somebody new registers, signs the first papers and has the identity checked.
  case arrive
  case apply
  case sign
  case draw
  case buy
  case repay
  case authorise
  case withdraw
  case mandate
  /// A share is ordered, rightly or wrongly.
  case order
  case choose
  case openCase = "open-case"
  case grant
  case notify
  case ask
  case answer
  case complain
  case offer
  case close
  case correct
  /// A new plan, a reduction, a bad debt, a write-off, or what another person says to one.
  case loan
  /// A cut, a freeze, an offer, an answer, a renewal or the end of a measure.
  case limit
  /// A payment is taken back.
  case reverse
  /// A purchase is given back.
  case refund
  /// A dispute is opened, looked into, found or answered.
  case dispute
  /// What the bureau was told is put right by order of a person.
  case amend
  /// The borrower's data are put right.
  case correctProfile = "correct-profile"
  /// The bureau is asked about a loan that lives.
  case postLoan = "post-loan"
  /// A command is sent again under its key.
  case again
  /// Sequencer and dispatcher take a step.
  case dispatch
  /// Days pass; most of them are closed.
  case pass
  /// The process ends and starts again.
  case restart

  /// How often it happens, beside the others.
  private var weight: Int {
    switch self {
    case .dispatch: 24
    case .repay, .buy: 8
    case .order, .pass: 7
    case .arrive, .apply, .draw, .sign, .choose: 5
    case .authorise, .withdraw, .mandate, .ask, .again, .openCase: 3
    case .loan: 6
    case .limit: 4
    case .grant, .notify, .answer, .restart, .offer, .reverse, .refund, .dispute, .amend: 2
    case .complain, .close, .correct, .correctProfile, .postLoan: 1
    }
  }

  static func random(_ random: inout SeededGenerator) -> SimulationAct {
    let total = allCases.reduce(0) { $0 + $1.weight }
    var left = Int.random(in: 0..<total, using: &random)
    return allCases.first { act in
      left -= act.weight
      return left < 0
    } ?? .dispatch
  }
}
