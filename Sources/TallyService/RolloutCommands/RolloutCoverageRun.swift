import CreditCore
import CreditPlatform
import CreditWeb

/// `tally rollout coverage`: who agreed to reporting, by product, wave and day (R99, R102).
public struct RolloutCoverageRun: Sendable {
  private let day: CivilDate
  private let products: [CoverageOfProduct]

  /// - Parameter text: the day to count, `YYYY-MM-DD`; `nil` for today.
  public init(_ settings: Settings, on text: String?) async throws(CommandFailure) {
    let day = try RolloutDay.read(text)
    let installation = try await Installation.existing(settings, clock: RolloutDay.clock(day))
    do {
      let counted = day ?? installation.platform.clock.businessDate
      let counts = try await installation.platform.store.fetch(CoverageOnDay(day: counted))
      await installation.close()
      self.day = counted
      products = Product.allCases.map { CoverageOfProduct($0, of: counts) }
    } catch {
      await installation.close()
      throw CommandFailure(PlatformError.store(error))
    }
  }

  /// The counts as JSON.
  public var document: [UInt8] {
    JSONOutput.document { output in
      output.text("on", "\(day)")
      output.list("products", products) { output, coverage in
        output.text("product", coverage.product.rawValue)
        output.number("borrowers", Int(coverage.borrowers()))
        output.number("agreedPerMille", Int(coverage.agreedPerMille))
        output.list("waves", coverage.waves) { output, wave in
          if !wave.isEmpty { output.text("wave", wave) }
          output.number("borrowers", Int(coverage.borrowers(wave: wave)))
          for standing in CoverageStanding.allCases {
            output.number(
              standing.jsonName, Int(coverage.borrowers(standing, wave: wave)))
          }
        }
        output.list("reasons", coverage.reasons) { output, line in
          output.text("reason", line.reason)
          output.number("borrowers", Int(line.borrowers))
        }
      }
    }
  }

  /// For a person.
  public var text: String {
    let words = Wording(.en)
    return products.map { coverage in
      let standings = CoverageStanding.allCases.map {
        "  \(words(RolloutWords.standing($0))): \(coverage.borrowers($0))"
      }
      let reasons = coverage.reasons.map { line in
        let known = CoverageReason(rawValue: line.reason).map { words(RolloutWords.reason($0)) }
        return "    \(known ?? line.reason): \(line.borrowers)"
      }
      let title =
        "\(words(RolloutWords.product(coverage.product))) on \(day): "
        + "\(coverage.borrowers()) borrowers, \(coverage.agreedPerMille) of 1000 agreed"
      return ([title] + standings + ["  Not reported, by reason:"] + reasons)
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

extension CoverageStanding {
  /// As a field of the document.
  fileprivate var jsonName: String {
    self == .notInvited ? "notInvited" : rawValue
  }
}

/// The day that a roll-out command is asked about.
enum RolloutDay {
  static func read(_ text: String?) throws(CommandFailure) -> CivilDate? {
    guard let text else { return nil }
    guard let day = CivilDate(text) else {
      throw .badInput("on", "it is not a day such as 2026-10-31")
    }
    return day
  }

  static func clock(_ day: CivilDate?) -> any Clock {
    day.map { MovableClock($0) } ?? SystemClock()
  }
}
