/// Where in a policy file something stands.
public struct Place: Sendable, Hashable {
  /// The file's name.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The key, with the keys around it parted by `/`.
  public var key: String

  /// A place.
  public init(file: String, line: Int, key: String) {
    self.file = file
    self.line = line
    self.key = key
  }
}

extension Place: CustomStringConvertible {
  /// `terms/cost.yaml:12 cost.cap.all_in/percent`.
  public var description: String { "\(file):\(line)" + (key.isEmpty ? "" : " \(key)") }
}
