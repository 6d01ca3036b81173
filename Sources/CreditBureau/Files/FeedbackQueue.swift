/// The refused records that wait to be worked, by code: a value made of the feedback files read.
public struct FeedbackQueue: Hashable, Sendable {
  /// One refused record.
  public struct Entry: Hashable, Sendable {
    /// The original file's name.
    public var file: ReportFileName
    /// The record's place in it, counted from 0; negative for the file as a whole.
    public var recordIndex: Int
    /// The account's, agreement's or other code of the record, where it has one.
    public var businessCode: String?
    /// All that the bureau found in it.
    public var problems: [RecordProblem]
  }

  /// The entries that have one code in common. An entry with several codes is in several groups.
  public struct Group: Hashable, Sendable {
    /// The feedback code.
    public var fbCode: String
    /// What it means; `nil` for a code that is in no table of ours.
    public var meaning: FeedbackMeaning?
    /// The records, in the order they came.
    public var entries: [Entry]
    /// The elements at fault, each with how often, most frequent first.
    public var elements: [(element: String, count: Int)] {
      let found = entries.flatMap(\.problems).filter { $0.fbCode == fbCode }.map(\.element)
      let counts = Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +)
      return counts.map { (element: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.element) < ($0.count, $1.element) }
    }
  }

  /// What waits, in the order it came.
  public private(set) var entries: [Entry] = []

  /// An empty queue.
  public init() {}

  /// Adds what a feedback file refused; a file read again changes nothing.
  public mutating func add(_ feedback: FeedbackFile) {
    var original = feedback.name
    original.direction = .original
    var known = Set(entries.map { Place(file: $0.file, index: $0.recordIndex) })
    for refusal in feedback.refused {
      let place = Place(file: original, index: refusal.recordIndex)
      guard known.insert(place).inserted else { continue }
      entries.append(
        Entry(
          file: original, recordIndex: refusal.recordIndex, businessCode: refusal.businessCode,
          problems: refusal.problems))
    }
  }

  /// Takes a record out: it was corrected and stored, or it is known why it need not be sent.
  ///
  /// - Returns: whether it was there.
  @discardableResult
  public mutating func settle(file: ReportFileName, recordIndex: Int) -> Bool {
    let before = entries.count
    entries.removeAll { $0.file == file && $0.recordIndex == recordIndex }
    return entries.count < before
  }

  /// What waits by code, the most frequent first.
  public var groups: [Group] {
    var byCode: [String: [Entry]] = [:]
    for entry in entries {
      for code in Set(entry.problems.map(\.fbCode)) { byCode[code, default: []].append(entry) }
    }
    return byCode.map {
      Group(fbCode: $0.key, meaning: FeedbackMeaning(of: $0.key), entries: $0.value)
    }.sorted { ($1.entries.count, $0.fbCode) < ($0.entries.count, $1.fbCode) }
  }

  private struct Place: Hashable {
    var file: ReportFileName
    var index: Int
  }
}
