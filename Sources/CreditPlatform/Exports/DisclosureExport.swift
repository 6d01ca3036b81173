public import CreditCore
import SQLSession

/// Everything a search finds, to be taken away: as JSON or as a table (CSV), in parts, so that a
/// long list needs no more memory than one page.
public struct DisclosureExport: Sendable {
  /// The forms it comes in.
  public enum Format: String, Sendable, CaseIterable {
    case json
    case csv

    /// The media type.
    public var mediaType: String {
      switch self {
      case .json: "application/json"
      case .csv: "text/csv; charset=utf-8"
      }
    }
  }

  private static let page: Int64 = 500

  private let platform: Platform
  private let id: StreamID
  private let filter: DisclosureFilter
  private let format: Format
  private var before: Int64?
  private var isFirst = true
  private var isFinished = false

  /// - Throws: ``PlatformError/unknownBorrower``.
  public init(
    of id: StreamID, _ filter: DisclosureFilter, as format: Format, from platform: Platform
  ) async throws(PlatformError) {
    guard let state = try await platform.borrower(id) else { throw .unknownBorrower }
    self.platform = platform
    self.id = id
    self.filter = filter
    self.format = format
    before = state.counts.disclosures + 1
  }

  /// The next part; `nil` after the last.
  public mutating func next() async throws(PlatformError) -> [UInt8]? {
    guard !isFinished else { return nil }
    let found: [FoundDisclosure]
    do {
      found = try await platform.store.fetch(
        DisclosureSearch(id: id, filter: filter, before: before, limit: Self.page))
    } catch {
      throw .store(error)
    }
    isFinished = found.count < Self.page
    before = found.last?.line.ordinal
    defer { isFirst = false }
    switch format {
    case .json: return json(found)
    case .csv: return csv(found)
    }
  }

  private func json(_ found: [FoundDisclosure]) -> [UInt8] {
    var json = JSONWriter()
    if isFirst {
      json.beginObject()
      json.member("borrower", Reference.borrower(id))
      json.key("disclosures")
      json.beginArray()
    } else {
      json.raw([])
    }
    for disclosure in found {
      json.element()
      json.beginObject()
      disclosure.write(platform.register, to: &json)
      json.endObject()
    }
    if isFinished {
      json.endArray()
      json.endObject()
    }
    return json.bytes
  }

  private func csv(_ found: [FoundDisclosure]) -> [UInt8] {
    var text = ""
    if isFirst {
      // Spreadsheets take the mark to know that the text is UTF-8.
      text = "\u{FEFF}" + Self.row(FoundDisclosure.columns)
    }
    for disclosure in found { text += Self.row(disclosure.cells(platform.register)) }
    return Array(text.utf8)
  }

  /// One line (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe.
  private static func row(_ cells: [String]) -> String {
    let quoted = cells.map { cell in
      let risky = cell.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
      var text = risky ? "'" : ""
      for character in cell { text += character == "\"" ? "\"\"" : String(character) }
      return "\"\(text)\""
    }
    return quoted.joined(separator: ",") + "\r\n"
  }
}

extension FoundDisclosure {
  static let columns = [
    "day", "recorded_at", "scenario", "purpose", "recipient", "contact", "fields", "method",
    "outcome", "closed_on", "model", "found",
  ]

  func cells(_ register: SharingRegister) -> [String] {
    [
      line.intendedOn.description, line.recordedAt.description, line.scenario, line.purpose,
      register.name(of: line.recipient), register.recipient(line.recipient)?.contact ?? "",
      line.fields.joined(separator: " "), method, line.outcome ?? "",
      line.closedOn?.description ?? "", line.model ?? "", line.found ?? "",
    ]
  }

  func write(_ register: SharingRegister, to json: inout JSONWriter) {
    json.member("on", line.intendedOn)
    json.member("recordedAt", line.recordedAt.description)
    json.member("scenario", line.scenario)
    if let scenario = SharingScenario(rawValue: line.scenario) {
      json.member("scenarioWords", scenario.words)
    }
    json.member("purpose", line.purpose)
    if let purpose = SharingPurpose(rawValue: line.purpose) {
      json.member("purposeWords", purpose.words)
    }
    json.member("recipient", register.name(of: line.recipient))
    json.member("contact", register.recipient(line.recipient)?.contact)
    json.texts("fields", line.fields)
    json.member("method", method)
    json.member("outcome", line.outcome)
    json.member("closedOn", line.closedOn)
    json.member("model", line.model)
    json.member("found", line.found)
  }
}
