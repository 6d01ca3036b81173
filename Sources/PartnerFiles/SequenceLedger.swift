/// The sequence numbers that were given out or taken in, in a small file of lines
/// `SENDER RECIPIENT 1-7,9`. A number stands in the durable file before anything follows from it,
/// so that not even a killed process uses it twice. A lock file beside it admits one at a time.
public struct SequenceLedger: Sendable {
  /// Which numbers it keeps; the two are never mixed in one file.
  public enum Kind: String, Sendable {
    /// Numbers of packages that were sealed here.
    case sealed
    /// Numbers of packages that were opened here.
    case opened
  }

  private static let maximumBytes = 16 << 20

  private let path: String
  private let kind: Kind

  /// The ledger in a file, which need not exist yet: then no number was used.
  public init(_ path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// Whether a number was used.
  ///
  /// - Throws: ``PackageError/ledgerDamaged``, ``PackageError/inputOutput(operation:role:code:)``.
  public func holds(
    _ sequence: Int64, sender: Token, recipient: Token
  ) throws(PackageError) -> Bool {
    try entries()[Pair(sender: sender, recipient: recipient)]?.contains(sequence) ?? false
  }

  /// Gives out the next number, from 1.
  ///
  /// - Throws: ``PackageError/ledgerDamaged``, ``PackageError/inputOutput(operation:role:code:)``.
  func issue(sender: Token, recipient: Token) throws(PackageError) -> Int64 {
    let lock = try OpenFile(lock: path + ".lock", role: "ledger")
    try lock.lock()
    var entries = try entries()
    let pair = Pair(sender: sender, recipient: recipient)
    var used = entries[pair] ?? SequenceRanges()
    let (number, overflow) = used.last.addingReportingOverflow(1)
    guard !overflow, used.insert(number) else { throw .ledgerDamaged }
    entries[pair] = used
    try save(entries)
    return number
  }

  /// Takes in a number and then does what it stands for, still under the lock.
  ///
  /// - Throws: ``PackageError/replayed`` when it was used before, ``PackageError/ledgerDamaged``,
  ///   ``PackageError/inputOutput(operation:role:code:)``, and what `body` throws.
  func take(
    _ sequence: Int64, sender: Token, recipient: Token,
    then body: () throws(PackageError) -> Void
  ) throws(PackageError) {
    let lock = try OpenFile(lock: path + ".lock", role: "ledger")
    try lock.lock()
    var entries = try entries()
    let pair = Pair(sender: sender, recipient: recipient)
    guard entries[pair, default: SequenceRanges()].insert(sequence) else { throw .replayed }
    try save(entries)
    try body()
  }

  private struct Pair: Hashable {
    var sender: Token
    var recipient: Token
  }

  private var heading: String { "tallystick.sequences.\(kind.rawValue)/1" }

  private func entries() throws(PackageError) -> [Pair: SequenceRanges] {
    guard Paths.exists(path) else { return [:] }
    let file = try OpenFile(reading: path, role: "ledger")
    guard try file.count() <= Self.maximumBytes else { throw .ledgerDamaged }
    var bytes: [UInt8] = []
    while case let part = try file.read(upTo: 1 << 16), !part.isEmpty { bytes += part }
    guard bytes.last == UInt8(ascii: "\n"), let text = String(validating: bytes, as: UTF8.self)
    else { throw .ledgerDamaged }
    let lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(String.init) == heading else { throw .ledgerDamaged }
    var entries: [Pair: SequenceRanges] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 3, let sender = Token(String(parts[0])),
        let recipient = Token(String(parts[1])), let used = SequenceRanges(parts[2]),
        entries.updateValue(used, forKey: Pair(sender: sender, recipient: recipient)) == nil
      else { throw .ledgerDamaged }
    }
    return entries
  }

  private func save(_ entries: [Pair: SequenceRanges]) throws(PackageError) {
    let lines = entries.map { "\($0.key.sender) \($0.key.recipient) \($0.value.text)\n" }
    let text = heading + "\n" + lines.sorted().joined()
    // The lock makes the temporary name ours; one that is there was left by a killed process.
    let temporary = path + ".new"
    Paths.remove(temporary)
    let file = try OpenFile(creating: temporary, role: "ledger")
    try file.write(Array(text.utf8)[...])
    try file.sync()
    try Paths.rename(temporary, to: path, replacing: true, role: "ledger")
  }
}
