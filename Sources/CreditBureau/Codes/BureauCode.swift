/// A code table of the credit database's collection rules (数据采集规范): the raw value is the
/// code that is written and read.
public protocol BureauCode: RawRepresentable<String>, CaseIterable, Hashable, Sendable,
  CustomStringConvertible
{}

extension BureauCode {
  /// The code itself.
  public var description: String { rawValue }
}

/// A table with a code for what is not known. Such an item counts as filled only when it states
/// something (R97).
public protocol StatedCode: BureauCode {
  /// Whether the code is another than the one for 未知.
  var isStated: Bool { get }
}
