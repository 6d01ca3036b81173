/// A dated stage of the reporting roll-out (R99, R109, R127).
public struct ReportingWave: Sendable, Hashable {
  /// The first day of the stage.
  public var from: CivilDate
  /// What a membership remembers it by.
  public var name: String
  /// Whom it takes in, beside everybody whom an earlier stage took in.
  public var rule: CohortRule

  /// A stage by its rule.
  public init(from: CivilDate, name: String, rule: CohortRule) {
    self.from = from
    self.name = name
    self.rule = rule
  }

  /// A stage of a share alone, named by it.
  public init(from: CivilDate, perMille: Int64) {
    self.init(from: from, name: "share-\(perMille)", rule: CohortRule(perMille: perMille))
  }
}

extension ReportingWave {
  /// The longest invitation list of one wave.
  static let mostInvited = 10_000

  /// What is wrong with a list of stages: a roll-out may only grow, stage by stage.
  static func problem(in waves: [ReportingWave]) -> String? {
    guard Set(waves.map(\.name)).count == waves.count, !waves.contains(where: \.name.isEmpty) else {
      return "every stage needs a name of its own"
    }
    for wave in waves {
      guard (0...CohortBucket.count).contains(wave.rule.perMille) else {
        return "shares must be 0 to 1000"
      }
      guard wave.rule.segments.isSubset(of: CohortCriterion.segments) else {
        return "a stage names a condition that is no segment"
      }
      guard wave.rule.invited.count <= mostInvited else {
        return "a stage invites more than \(mostInvited)"
      }
    }
    for (earlier, later) in zip(waves, waves.dropFirst()) {
      guard earlier.from < later.from else { return "the stages' days must rise" }
      guard later.rule.covers(earlier.rule) else {
        return "stage \(later.name) would take in fewer than \(earlier.name): stages only grow"
      }
      guard later.rule != earlier.rule else {
        return "stage \(later.name) takes in nobody new"
      }
    }
    return nil
  }

  /// What is wrong with the stages that follow others in force until the day before `day`: a stage
  /// that had begun must stand in them as it was, so that nobody's day can change.
  static func problem(in waves: [ReportingWave], after earlier: [ReportingWave], on day: CivilDate)
    -> String?
  {
    let begun = earlier.filter { $0.from < day }
    let changed = begun.first { wave in !waves.contains(wave) }
    return changed.map { "stage \($0.name) had begun before \(day) and can't be changed" }
  }
}

extension ReportingTerms {
  /// How many of a thousand buckets are reported on a day; none before ``beginsOn``.
  public func cohortPerMille(on day: CivilDate) -> Int64 {
    guard day >= beginsOn else { return 0 }
    return waves.last { $0.from <= day }?.rule.perMille ?? 0
  }

  /// The first day on which a stage takes anybody in.
  public func firstDay(of wave: ReportingWave) -> CivilDate { max(wave.from, beginsOn) }
}
