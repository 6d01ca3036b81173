/// What the bureau says about one report file.
public struct CheckReport: Sendable {
  /// One broken rule.
  public struct Finding: Sendable, Hashable {
    /// The line of the file, counted from 1; line 1 is the header.
    public let line: Int
    /// The feedback code, such as `ABE000`.
    public let code: String
    /// The element at fault, or `0000` when it is none in particular.
    public let field: String
    /// The number of the rule, such as `I0000101`.
    public let rule: String
  }

  /// A record that was not taken.
  struct Refused: Sendable {
    let line: Int
    let bytes: [UInt8]
  }

  /// The checked file's name without extension.
  public let fileName: String
  /// Records in the file.
  public internal(set) var records = 0
  /// Every broken rule, by line.
  public internal(set) var errors: [Finding] = []
  var header: [UInt8] = []
  /// The refused records, where they are kept for the feedback.
  private(set) var refused: [Refused] = []
  private var refusedCount = 0
  /// Whether the file as a whole was refused: none of its records counts.
  public private(set) var isFileRefused = false

  init(fileName: String) {
    self.fileName = fileName
  }

  /// Records refused; all of them when the file was refused.
  public var rejected: Int { isFileRefused ? max(records, 1) : refusedCount }

  /// Notes a refused record.
  ///
  /// - Parameter bytes: the record, to be quoted; `nil` to forget it.
  mutating func refuse(_ findings: Findings, line: Int, _ bytes: ArraySlice<UInt8>?) {
    refusedCount += 1
    if let bytes { refused.append(Refused(line: line, bytes: Array(bytes))) }
    errors += findings.list.map {
      Finding(line: line, code: $0.rule.code, field: $0.field, rule: $0.rule.number)
    }
  }

  mutating func refuseFile(_ rule: BureauRule, line: Int = 1) {
    isFileRefused = true
    errors = [Finding(line: line, code: rule.code, field: "0000", rule: rule.number)]
  }
}
