import CreditBureau
public import CreditCore
import SQLSession

/// What the bureau refused or our own checks held, by code: the queue that somebody works off
/// (R21).
public struct BureauQueue: Sendable {
  private static let page: Int64 = 500

  /// The rows that have one code in common. A row with several codes is in several groups.
  public struct Group: Sendable {
    /// The bureau's feedback code, one that it would have given, or a ``HoldCause``.
    public var code: String
    /// Chinese, then English; `nil` for a code that is in no table of ours.
    public var meaning: (chinese: String, english: String)?
    /// How many rows wait with it.
    public var count: Int
    /// How many of them never left.
    public var held: Int
    /// The oldest report day among them.
    public var oldest: CivilDate
    /// What the code is about in the first rows, such as the figure and its difference in 分.
    public var details: [String]
  }

  private let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// The groups, those with the most rows first.
  public func groups() async throws(PlatformError) -> [Group] {
    var groups: [String: Group] = [:]
    try await each { _, waiting in
      for cause in Set(waiting.causes) {
        let (code, detail) = Self.split(cause)
        var group =
          groups[code]
          ?? Group(
            code: code, meaning: Self.meaning(of: code), count: 0, held: 0,
            oldest: waiting.row.on, details: [])
        group.count += 1
        if waiting.isHeld { group.held += 1 }
        group.oldest = min(group.oldest, waiting.row.on)
        if let detail, group.details.count < 10 { group.details.append(detail) }
        groups[code] = group
      }
    }
    return groups.values.sorted { ($1.count, $0.code) < ($0.count, $1.code) }
  }

  /// Tells all rows with a code anew, as of their own days, with what is known now.
  ///
  /// - Returns: how many were told, and how many can't be: a later month was told since, or the
  ///   authorisation is gone.
  public func tellAnew(
    _ code: String
  ) async throws(PlatformError) -> (told: Int, left: Int) {
    var rows: [RowName] = []
    try await each { borrower, waiting in
      guard waiting.causes.contains(where: { Self.split($0).code == code }) else { return }
      rows.append(RowName(borrower: borrower, disclosure: waiting.row.disclosure))
    }
    var result = (told: 0, left: 0)
    for row in rows {
      do {
        try await platform.perform(.correctRow(disclosure: row.disclosure), on: row.borrower)
        result.told += 1
      } catch .refused {
        result.left += 1
      }
    }
    return result
  }

  private func each(
    _ body: (StreamID, RefusedReportRow) -> Void
  ) async throws(PlatformError) {
    var after: StreamID?
    while true {
      let ids: [StreamID]
      do {
        ids = try await platform.store.fetch(
          BorrowersWithRefusedRows(after: after, limit: Self.page))
      } catch {
        throw .store(error)
      }
      guard let last = ids.last else { return }
      after = last
      for id in ids {
        for waiting in try await platform.borrower(id)?.refusedRows ?? [] { body(id, waiting) }
      }
    }
  }

  private static func split(_ cause: String) -> (code: String, detail: String?) {
    guard let colon = cause.firstIndex(of: ":") else { return (cause, nil) }
    return (String(cause[..<colon]), String(cause[cause.index(after: colon)...]))
  }

  private static func meaning(of code: String) -> (chinese: String, english: String)? {
    switch HoldCause(rawValue: code) {
    case .ledger: return ("与账务不符，差额以分计", "differs from the ledger, by so many 分")
    case .minimum: return ("缺少身份、借款或还款状态", "identity, borrowing or repayment status is missing")
    case nil: break
    }
    if ReportRecordType(rawValue: code) != nil {
      return ("须先有 \(code) 记录", "a record \(code) must be stored before it")
    }
    return FeedbackMeaning(of: code).map { ($0.chinese, $0.english) }
  }
}
