import CreditCore
import CreditPlatform

/// What `tally bureau amend` was told, checked as far as it can be without the borrower.
struct AmendOrder: Sendable {
  /// Why, as somebody can give it by hand. A dispute's correction goes through the dispute, which
  /// keeps its rows; see `tally dispute correct`.
  private static let grounds: [(name: String, ground: CorrectionGround)] = [
    ("finding", .finding), ("backdating", .backdating), ("reversal", .reversal),
    ("reopening", .reopening), ("failed-payout", .failedPayout), ("profile", .profile),
  ]

  var act: AmendAct
  var account: String
  var product: Product?
  var days: ClosedRange<CivilDate>?
  var ground: CorrectionGround
  var by: DeskCode
  var approver: DeskCode?
  var key: RequestKey?

  init(_ options: AmendOptions) throws(CommandFailure) {
    guard let what = options.what else {
      throw Self.usage(
        "what", "What is to be done?", "Give --what, or --borrower alone to list what was told.")
    }
    act = try DeskRun.word(what, "what")
    account = options.account ?? ""
    guard act.isOfAccount == (options.account != nil) else {
      throw Self.usage(
        "account", "Which account?",
        act.isOfAccount ? "Give --account, as listed." : "It is about no single account.")
    }
    guard (act == .endProduct) == (options.product != nil) else {
      throw Self.usage(
        "product", "Which product?",
        act == .endProduct ? "Give --product." : "Only end-product takes --product.")
    }
    product = nil
    if let name = options.product { product = try DeskRun.word(name, "product") }
    days = try Self.days(options, act)
    ground = try Self.ground(options, act)
    guard let name = options.by else {
      throw Self.usage("by", "Who does it?", "Give --by, a staff number.")
    }
    by = try DeskRun.code(name, "by")
    approver = nil
    if let name = options.approvedBy { approver = try DeskRun.code(name, "approved-by") }
    key = try Self.key(options)
  }

  private static func days(
    _ options: AmendOptions, _ act: AmendAct
  ) throws(CommandFailure) -> ClosedRange<CivilDate>? {
    switch (options.from, options.to, act.takesDays) {
    case (nil, nil, false): return nil
    case (let first?, let last?, true):
      let from = try DeskRun.civilDate(first, "from")
      let to = try DeskRun.civilDate(last, "to")
      guard from <= to else { throw .badInput("to", "it is before --from") }
      return from...to
    default:
      throw usage(
        "days", "Which days?",
        act.takesDays ? "Give --from and --to, report days as listed." : "It is about no days.")
    }
  }

  private static func ground(
    _ options: AmendOptions, _ act: AmendAct
  ) throws(CommandFailure) -> CorrectionGround {
    guard act.takesGround == (options.ground != nil) else {
      throw usage(
        "ground", "Why?", act.takesGround ? "Give --ground." : "It puts nothing right.")
    }
    guard let name = options.ground else { return .finding }
    guard let ground = grounds.first(where: { $0.name == name })?.ground else {
      throw .badInput(
        "ground",
        "it is one of " + grounds.map(\.name).joined(separator: ", ")
          + "; what a dispute found goes through tally dispute correct")
    }
    // That a closed account is owed on again is told by its month.
    guard ground != .reopening || act == .month else {
      throw .badInput("ground", "only a month is told anew because of a reopening")
    }
    return ground
  }

  private static func key(_ options: AmendOptions) throws(CommandFailure) -> RequestKey? {
    guard let name = options.key else { return nil }
    let body = options.parts.map { $0 ?? "" }.joined(separator: "\n")
    guard !name.isEmpty, let key = RequestKey("bureau-amend-\(name)", body: Array(body.utf8))
    else { throw .badInput("key", "it takes 1 to 115 bytes") }
    return key
  }

  private static func usage(
    _ part: String, _ title: String, _ detail: String
  ) -> CommandFailure {
    CommandFailure(.usage, code: "amend.\(part)", title: title, detail: detail)
  }
}
