public import CreditCore

/// A made-up person around a real row: nothing in the name, numbers or address belongs to anyone.
/// The region of the id, the segment of the phone and the bank of the card are unassigned.
public struct SyntheticPerson: Sendable, Hashable {
  public var index: Int
  public var row: HistoryRow
  public var name: String
  public var idNumber: String
  public var phone: String
  public var bankCard: String
  public var address: String
  public var occupation: String
  public var monthlyIncome: Money
  public var traits: Traits

  /// What kind of borrower the person is.
  public struct Traits: Sendable, Hashable {
    public var isStudent = false
    public var refusesAuthorisation = false
    public var identity = Identity.clear
    public var file = CreditFile.card
    public var givesMandate = false
    public var drawsCash = true
    public var asksIncrease = false
    public var repayment = Repayment.onTime
  }

  /// How the identity service takes the person.
  public enum Identity: Sendable, Hashable { case clear, unclear, unknown }

  /// What the credit bureau knows of the person.
  public enum CreditFile: Sendable, Hashable { case card, blank, manyLenders, oldOverdue, badDebt }

  /// What the label makes the person do.
  public enum Repayment: Sendable, Hashable {
    case onTime
    case late(days: Int)
    /// Pays nothing more after so many days with us.
    case stops(afterDays: Int)
  }
}

extension SyntheticPerson {
  /// The person with this number in the population of a seed.
  public init(index: Int, seed: UInt64, row: HistoryRow) {
    var random = SeededGenerator(seed: seed, part: UInt64(index) + 1)
    self.index = index
    self.row = row
    name = Names.random(&random)
    idNumber = SyntheticPerson.residentID(index: index, &random)
    phone = "120" + SyntheticPerson.digits(8, &random)
    bankCard = SyntheticPerson.luhn("999990" + SyntheticPerson.digits(12, &random))
    address = "晴川市试行区样例路\(Int.random(in: 1...999, using: &random))号"
    occupation = "99"
    monthlyIncome = Money(
      yuan: 4000 + row.creditLine / 12 + Int64.random(in: 0...80, using: &random) * 100)
    traits = SyntheticPerson.traits(row, &random)
  }

  private static func traits(_ row: HistoryRow, _ random: inout SeededGenerator) -> Traits {
    var traits = Traits()
    traits.isStudent = random.happens(perMille: 20)
    traits.refusesAuthorisation = random.happens(perMille: 60)
    traits.identity =
      random.happens(perMille: 10) ? .unknown : random.happens(perMille: 10) ? .unclear : .clear
    let kind = Int.random(in: 0..<1000, using: &random)
    traits.file =
      switch kind {
      case ..<100: .blank
      case ..<180: .manyLenders
      case ..<210: .oldOverdue
      case ..<230: .badDebt
      default: .card
      }
    traits.givesMandate = random.happens(perMille: 600)
    traits.drawsCash = random.happens(perMille: 850)
    traits.asksIncrease = random.happens(perMille: 40)
    if row.defaulted {
      traits.repayment =
        random.happens(perMille: 500)
        ? .stops(afterDays: Int.random(in: 20...90, using: &random))
        : .late(days: Int.random(in: 2...40, using: &random))
    } else if random.happens(perMille: 40) {
      traits.repayment = .late(days: Int.random(in: 2...8, using: &random))
    }
    return traits
  }

  /// A number with a valid check character in a region that no place has (8399xx).
  private static func residentID(index: Int, _ random: inout SeededGenerator) -> String {
    let year = Int.random(in: 1965...2006, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    // The order of birth is three digits; the region carries the rest of the index.
    let region = String(839_900 + index / 1000 % 100)
    let order = String(String(1000 + index % 1000).dropFirst())
    let body = region + "\(year)" + two(month) + two(day) + order
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).map { Int($0 - 48) * $1 }.reduce(0, +)
    return body + String(Array("10X98765432")[sum % 11])
  }

  private static func digits(_ count: Int, _ random: inout SeededGenerator) -> String {
    String((0..<count).map { _ in Character("\(Int.random(in: 0...9, using: &random))") })
  }

  /// Adds the Luhn check digit.
  private static func luhn(_ body: String) -> String {
    var sum = 0
    for (position, byte) in body.utf8.reversed().enumerated() {
      let digit = Int(byte - 48) * (position % 2 == 0 ? 2 : 1)
      sum += digit > 9 ? digit - 9 : digit
    }
    return body + "\((10 - sum % 10) % 10)"
  }
}

/// Made-up names: a surname that is none, so that nobody is meant.
private enum Names {
  static let surnames = ["虚", "拟", "样", "测", "例", "试"]
  static let given = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "甲", "乙", "丙", "丁"]

  static func random(_ random: inout SeededGenerator) -> String {
    let parts = [
      surnames[Int.random(in: 0..<surnames.count, using: &random)],
      given[Int.random(in: 0..<given.count, using: &random)],
      given[Int.random(in: 0..<given.count, using: &random)],
    ]
    return parts.joined()
  }
}
