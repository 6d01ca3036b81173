import ArgumentParser
import TallyService

/// `tally bureau amend`.
struct BureauAmend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract: "Lists what the bureau was told of a borrower, or puts it right by hand.",
    discussion: """
      With --borrower alone it lists the accounts and agreements as they were told. What is put \
      right leaves with the next report files.

        month, terms, person                212 H, C, B of an account
        delete-months, delete-specials      213 H, K: of the records from --from to --to
        renumber                            211: the account goes by another code from now on
        delete-account                      214: nothing is told of it any more
        move-out, take-back-move-out        215: it went to another institution (D1 only)
        agreement, delete-limits            222 D; 223 D: told anew by the next close
        renumber-agreement                  221
        delete-agreement                    224: of a closed contract without accounts
        end-product                         ends --product; its 220 ends with the next close

      What deletes needs --approved-by, somebody else than --by.
      """)

  @Option(help: "The borrower's reference.")
  var borrower: String?

  @Option(help: "What is done; see above.")
  var what: String?

  @Option(help: "The account, by its reference or its code in the report files.")
  var account: String?

  @Option(help: "The product to end: cash or purchase.")
  var product: String?

  @Option(help: "The first report day of what is deleted, YYYY-MM-DD.")
  var from: String?

  @Option(help: "The last one, YYYY-MM-DD.")
  var to: String?

  @Option(help: "Why: finding, backdating, reversal, reopening, failed-payout or profile.")
  var ground: String?

  @Option(help: "The staff number of who does it.")
  var by: String?

  @Option(help: "The staff number of who approved: somebody else.")
  var approvedBy: String?

  @Option(help: "A name under which it is done once, however often it is asked for.")
  var key: String?

  @Option(help: "The business day to act on, YYYY-MM-DD; today by default.")
  var on: String?

  @OptionGroup var place: DataOptions

  func run() async throws {
    let options = AmendOptions(
      what: what, account: account, product: product, from: from, to: to, ground: ground, by: by,
      approvedBy: approvedBy, key: key)
    try await CommandOutput.write { () throws(CommandFailure) in
      try await BureauAmendRun.run(place.settings, borrower: borrower, options, on: on)
    }
  }
}
