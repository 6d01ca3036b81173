import CreditCore

/// What a command goes on with that needs a confirmed cost table (N2).
enum CostConfirmation: Sendable {
  /// `nil` without a token: the decision says no, where nothing else does before.
  case cost(ConfirmedCost?)
  /// A repeat: what was done under its key, whatever the table would be now.
  case done(Performed)
}

extension Platform {
  /// - Parameter table: the table of the offer as it stands now.
  /// - Throws: what is wrong with the token, when nothing was done under the key.
  func confirmation(
    _ token: String?, _ key: RequestKey?, on id: StreamID,
    of table: () async throws(PlatformError) -> CostTable
  ) async throws(PlatformError) -> CostConfirmation {
    guard let token else { return .cost(nil) }
    do throws(PlatformError) {
      return .cost(try confirmedCost(token, of: try await table(), for: id))
    } catch {
      if let key, let known = try await outcome(of: key, on: id) { return .done(known) }
      throw error
    }
  }

  /// A cost table as of now. It asks nobody (R66).
  func costTable(
    for id: StreamID, _ offer: (Borrower, Context) throws(Refusal) -> CostTable
  ) async throws(PlatformError) -> CostTable {
    guard let state = try await borrower(id) else { throw .unknownBorrower }
    let context = try context()
    do {
      return try offer(state, context)
    } catch {
      throw .refused(error)
    }
  }
}
