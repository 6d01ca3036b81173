/// What reading one report may cost at most. A report of a real person stays far below.
public struct ReportLimits: Hashable, Sendable {
  /// Bytes of the report as it travels, packed.
  public var packedBytes: Int
  /// Bytes of the document, unpacked.
  public var bytes: Int
  /// The deepest nesting of elements.
  public var depth: Int
  /// Elements in all.
  public var elements: Int
  /// Accounts (PD01).
  public var accounts: Int
  /// Bytes of one text.
  public var textBytes: Int
  /// Remarks that are listed; those beyond are counted only.
  public var remarks: Int

  public init(
    packedBytes: Int = 4 * 1024 * 1024, bytes: Int = 8 * 1024 * 1024, depth: Int = 16,
    elements: Int = 400_000, accounts: Int = 5000, textBytes: Int = 6000, remarks: Int = 500
  ) {
    self.packedBytes = packedBytes
    self.bytes = bytes
    self.depth = depth
    self.elements = elements
    self.accounts = accounts
    self.textBytes = textBytes
    self.remarks = remarks
  }

  /// The limits that hold where none are given.
  public static let standard = ReportLimits()
}
