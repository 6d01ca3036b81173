/// A code table of the credit database's collection rules (数据采集规范): the raw value is the
/// code that is written and read.
public protocol BureauCode: RawRepresentable<String>, CaseIterable, Hashable, Sendable,
  CustomStringConvertible
{}

extension BureauCode {
  /// The code itself.
  public var description: String { rawValue }
}
