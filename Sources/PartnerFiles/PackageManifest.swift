/// What a package holds and what it is for: the signed part. The recipient stands inside the
/// signature, because `age` says nothing about the sender and a recipient could otherwise encrypt
/// what we signed again, to someone else.
public struct PackageManifest: Hashable, Sendable {
  /// Who sends it: the name of the key that signs.
  public var sender: Token
  /// Whom it is for.
  public var recipient: Token
  /// Its number among the packages from this sender to this recipient, from 1.
  public var sequence: Int64
  /// The purpose code of the disclosure.
  public var purpose: Token
  /// The scenario of the sharing list, such as `S3a`.
  public var scenario: Token
  /// The second person who agreed to the transfer, by a staff code (R18).
  public var approver: Token
  /// When it was sealed.
  public var created: Timestamp
  /// From when on it must not be opened.
  public var expires: Timestamp
  /// The day by which the recipient must have deleted the files (R18).
  public var purgeBy: CalendarDay
  /// The log indexes of the consents it rests on, ascending.
  public var consents: [Int64]
  /// The log indexes of its disclosures, ascending, at least one: what leaves was logged before.
  public var disclosures: [Int64]
  /// The log receipts it carries, in their order.
  public var receipts: [PackagedReceipt]
  /// Its files in their order, at least one.
  public var files: [PackagedFile]

  /// All bytes after the manifest.
  var payloadBytes: Int64 {
    // The parts are bounded one by one before they are added.
    receipts.reduce(0) { $0 + $1.bytes } + files.reduce(0) { $0 + $1.bytes }
  }

  /// Checks what must hold in every manifest, written or read.
  ///
  /// - Throws: ``PackageError/expiryNotAfterCreation``, ``PackageError/purgeBeforeExpiry``,
  ///   ``PackageError/badField(_:)``, ``PackageError/duplicateName(file:)``,
  ///   ``PackageError/tooLarge(limit:)``.
  func check(_ limits: PackageLimits) throws(PackageError) {
    guard sequence >= 1 else { throw .badField("sequence") }
    guard expires > created else { throw .expiryNotAfterCreation }
    guard purgeBy.number >= expires.lastDayInChina else { throw .purgeBeforeExpiry }
    guard Self.isAscending(consents) else { throw .badField("consent") }
    guard !disclosures.isEmpty, Self.isAscending(disclosures) else {
      throw .badField("disclosure")
    }
    let known = Set(consents).union(disclosures)
    guard receipts.count <= limits.receipts, Set(receipts.map(\.index)).count == receipts.count,
      receipts.allSatisfy({ known.contains($0.index) })
    else { throw .badField("receipt") }
    guard (1...limits.files).contains(files.count) else { throw .badField("file") }
    var names: Set<String> = []
    for (place, file) in files.enumerated() where !names.insert(file.name.folded).inserted {
      throw .duplicateName(file: place + 1)
    }
    var total: Int64 = 0
    for bytes in receipts.map(\.bytes) + files.map(\.bytes) {
      let (sum, overflow) = total.addingReportingOverflow(bytes)
      guard bytes >= 0, !overflow, sum <= limits.bytes else {
        throw .tooLarge(limit: limits.bytes)
      }
      total = sum
    }
  }

  private static func isAscending(_ indexes: [Int64]) -> Bool {
    indexes.allSatisfy { $0 >= 0 } && zip(indexes, indexes.dropFirst()).allSatisfy { $0 < $1 }
  }
}
