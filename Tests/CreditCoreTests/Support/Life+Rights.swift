import CreditCore
import Testing

/// The steps of borrower and staff around the borrower's rights.
extension Life {
  /// An application that the machine refused, or referred.
  static func decided(
    ppm: Int64? = 500_000, world change: (inout SampleWorld) throws -> Void = { _ in }
  ) throws -> Life {
    var life = try Life()
    try change(&life.world)
    try life.register()
    try life.identify()
    try life.authorise()
    try life.apply()
    try life.answer()
    try life.decide(ppm: ppm)
    return life
  }

  /// Asks for something.
  ///
  /// - Returns: the request as it stands after that.
  @discardableResult
  mutating func ask(_ kind: RightsKind) throws -> RightsRequest {
    try act(.request(kind))
    return try #require(try state.requests.last { $0.kind == kind })
  }

  /// Hands in a corrected profile.
  ///
  /// - Returns: the ordinal of the request.
  mutating func handIn(_ fields: [ProfileField]) throws -> Int64 {
    try act(
      .requestCorrection(ProfileCorrection(profile: try state.nextProfile, fields: fields)))
    return try #require(try state.openRequest(.correction)).ordinal
  }

  /// Repays everything and closes the contract.
  mutating func clearAndClose() throws {
    for item in try state.openItems(on: today) where item.amount.isPositive {
      try repay(item.ordinal, item.amount)
    }
    try act(.closeCredit)
  }

  /// One event of every kind that the borrower's rights bring about.
  static func eventsOfRights() throws -> [RecordedEvent] {
    var line = try Life.withLine()
    try line.act(.complain(.collection))
    try line.act(.answerComplaint(line.state.counts.complaints, .upheld))
    try line.act(.answerRequest(line.handIn([.phone, .address]), .done))
    try line.act(.answerRequest(line.ask(.access).ordinal, .refused(.identityNotProven)))
    try line.ask(.deletion)
    try line.act(.endRestriction)
    try line.act(.closeCredit)
    var applicant = try Life.decided(ppm: 300_000)
    try applicant.ask(.humanReview)
    try applicant.act(.review(application: 1, .approve, role: .creditOfficer))
    var newcomer = try Life()
    try newcomer.register()
    try newcomer.act(.answerRequest(newcomer.ask(.deletion).ordinal, .done))
    try newcomer.act(.recordErasure)
    return line.events + applicant.events + newcomer.events
  }

  /// Now and then a request with its answer, a grant, a complaint, a closing, or a new application
  /// after one.
  mutating func useRights(_ random: inout SplitMix64) throws {
    switch Int.random(in: 0...39, using: &random) {
    case 0...3:
      let kinds = RightsKind.allCases.filter { $0 != .limitAppeal }
      let kind = kinds.randomElement(using: &random) ?? .access
      try act(.request(kind))
    case 4, 5:
      guard let request = try state.requests.first(where: \.isOpen) else { return }
      let isDone = Bool.random(using: &random)
      try act(.answerRequest(request.ordinal, isDone ? .done : .refused(.alreadyCorrect)))
    case 6: try act(.answerRequest(handIn([.address, .phone]), .done))
    case 7: try act(.complain(.other))
    case 8: try act(.answerComplaint(state.complaints.first?.ordinal ?? 0, .notUpheld))
    case 9...12: try act(.endRestriction)
    case 13:
      try act(
        .grant(recipient: "partner", fields: [.loan], expires: today.adding(days: 9)))
    case 14: try act(.endGrant(state.grants.first?.ordinal ?? 0))
    case 15, 16: try clearAndClose()
    case 17...24:
      guard try state.openAgreement == nil else { return }
      try authorise()
      try apply()
    case 25...30:
      let application = try state.reviewableApplication ?? 0
      let isApproved = Bool.random(using: &random)
      try act(
        .review(
          application: application, isApproved ? .approve : .refuse(.record),
          role: .creditOfficer))
    default: return
    }
  }
}
