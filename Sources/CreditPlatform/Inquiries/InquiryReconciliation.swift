public import CreditCore
import SQLSession

/// Compares our inquiries with the bureau's own count, day by day, and keeps each result (R72).
///
/// No log shows what was never logged: the bureau's count does.
public struct InquiryReconciliation: Sendable {
  private static let mostRaces = 8

  private let platform: Platform
  private let stream: DocumentStream<InquiryCountState>

  public init(platform: Platform) {
    self.platform = platform
    stream = DocumentStream("inquiries|compared", platform.store)
  }

  /// Compares the next day that is over and was not compared yet; the first one is yesterday.
  ///
  /// - Returns: the result; `nil` when no day is left, or when the bureau can't be asked now.
  public func step(_ bureau: any BureauPort) async throws(PlatformError) -> InquiryCount? {
    let yesterday = platform.clock.businessDate.adding(days: -1)
    let through = try await stream.load()?.state.through
    let day = through?.adding(days: 1) ?? yesterday
    guard day <= yesterday else { return nil }
    return try await compare(day, with: bureau)
  }

  /// Compares one day, again if it was compared before; the newest result counts.
  ///
  /// - Returns: `nil` when the bureau can't be asked now.
  public func compare(
    _ day: CivilDate, with bureau: any BureauPort
  ) async throws(PlatformError) -> InquiryCount? {
    guard let counted = await bureau.countedInquiries(on: day) else { return nil }
    var (equal, oursOnly, known): (Int64, [String], Set<String>) = (0, [], [])
    for line in try await lines(InquiriesOfDay(day: day, mark: .released)) {
      guard let number = try await number(of: line) else { continue }
      known.insert(number)
      if counted.contains(number) {
        equal += 1
      } else if let outcome = line.outcome, outcome != DisclosureOutcome.notSent.rawValue {
        // What is still open is settled by the same count, and is nobody's break.
        oursOnly.append(number)
      }
    }
    var bureauOnly: [String] = []
    for number in counted.subtracting(known).sorted() {
      // Over midnight the bureau's day and ours may differ: the number says when it was intended.
      if try await isOurs(number) { equal += 1 } else { bureauOnly.append(number) }
    }
    let count = InquiryCount(
      day: day, equal: equal, bureauOnly: bureauOnly, oursOnly: oursOnly.sorted(),
      at: platform.clock.now)
    try await keep(count)
    return count
  }

  /// The newest result of a day; `nil` when it was never compared.
  public func result(of day: CivilDate) async throws(PlatformError) -> InquiryCount? {
    try await stream.events(InquiryCount.kind, as: InquiryCount.self).last { $0.day == day }
  }

  /// The newest result of each day that was compared since a day, the newest day first.
  public func results(since first: CivilDate) async throws(PlatformError) -> [InquiryCount] {
    var newest: [CivilDate: InquiryCount] = [:]
    for count in try await stream.events(InquiryCount.kind, as: InquiryCount.self)
    where count.day >= first {
      newest[count.day] = count
    }
    return newest.values.sorted { $0.day > $1.day }
  }

  private func keep(_ count: InquiryCount) async throws(PlatformError) {
    for _ in 0..<InquiryReconciliation.mostRaces {
      let (version, before) = try await stream.load() ?? (0, InquiryCountState())
      let state = InquiryCountState(through: before.through.map { max($0, count.day) } ?? count.day)
      let addition = DocumentStream.Addition(
        kind: InquiryCount.kind, body: count.encoded(), state: state,
        purpose: DocumentLogCode.inquiries)
      if try await stream.append(
        addition, to: version, by: platform.scribe, at: count.at, on: platform.clock.businessDate)
      {
        return
      }
    }
    throw .contended
  }

  private func lines(_ query: InquiriesOfDay) async throws(PlatformError) -> [InquiryLine] {
    do {
      return try await platform.store.fetch(query)
    } catch {
      throw .store(error)
    }
  }

  private func isOurs(_ number: String) async throws(PlatformError) -> Bool {
    guard let day = CivilDate(messageNumber: number) else { return false }
    for line in try await lines(InquiriesOfDay(day: day, mark: .intended)) {
      if try await self.number(of: line) == number { return true }
    }
    return false
  }

  /// The message number follows from where the intent stands in the log.
  private func number(of line: InquiryLine) async throws(PlatformError) -> String? {
    do {
      for event in try await platform.storedEvents(of: line.id)
      where event.type == DisclosureIntended.kind {
        guard let intent = try? DisclosureIntended(encoded: event.body),
          intent.disclosure.ordinal == line.ordinal
        else { continue }
        return try await platform.store.logIndex(ofEvent: event.key).map {
          MessageNumber(day: line.intendedOn, logIndex: $0).text
        }
      }
      return nil
    } catch {
      throw .store(error)
    }
  }
}

extension CivilDate {
  /// The day in the first eight digits of a message number.
  fileprivate init?(messageNumber: String) {
    let digits = Array(messageNumber.utf8)
    guard digits.count == 16, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let text = { (range: Range<Int>) in String(decoding: digits[range], as: UTF8.self) }
    self.init("\(text(0..<4))-\(text(4..<6))-\(text(6..<8))")
  }
}
