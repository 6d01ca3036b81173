/// The place of one tile or bundle of entries inside a log (C2SP tlog-tiles).
public struct TilePath: Hashable, Sendable {
  /// The hashes of a full tile and the entries of a full bundle.
  public static let fullWidth = 256

  /// What the file holds.
  public enum Kind: Hashable, Sendable {
    /// Hashes: of entries at level 0, of full tiles of the level below above it.
    case hashes(level: Int)
    /// The entries themselves.
    case entries
  }

  /// What the file holds.
  public var kind: Kind
  /// The tile's number within its level.
  public var index: Int64
  /// How many hashes or entries: 256 when full.
  public var width: Int

  /// A place; the caller answers for a level of 0...63 and a width of 1...256.
  public init(_ kind: Kind, index: Int64, width: Int = fullWidth) {
    self.kind = kind
    self.index = index
    self.width = width
  }

  /// Reads a path; `nil` unless it is exactly what ``path`` gives for some place.
  public init?(_ path: String) {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3, parts.removeFirst() == "tile" else { return nil }
    let level = parts.removeFirst()
    if level == "entries" {
      kind = .entries
    } else {
      guard let number = TextLines.decimal(level.utf8), number < 64 else { return nil }
      kind = .hashes(level: Int(number))
    }
    width = Self.fullWidth
    if parts.count >= 2, parts[parts.count - 2].hasSuffix(".p") {
      guard let last = parts.popLast(), let number = TextLines.decimal(last.utf8),
        (1..<Int64(Self.fullWidth)).contains(number), let stem = parts.popLast()
      else { return nil }
      width = Int(number)
      parts.append(String(stem.dropLast(2)))
    }
    index = 0
    for part in parts {
      let digits = part.utf8.suffix(3)
      guard digits.count == 3, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
      let value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 48) }
      let (scaled, overflow) = index.multipliedReportingOverflow(by: 1000)
      let (sum, carry) = scaled.addingReportingOverflow(value)
      guard !overflow, !carry else { return nil }
      index = sum
    }
    guard self.path == path else { return nil }
  }

  /// The path relative to the log's folder, such as `tile/0/x001/x234/067.p/12`.
  public var path: String {
    width == Self.fullWidth ? stem : "\(stem).p/\(width)"
  }

  /// The path of the folder with the tile's partial forms.
  var partialFolder: String { "\(stem).p" }

  private var stem: String {
    var groups: [String] = []
    var rest = index
    repeat {
      let digits = String(rest % 1000)
      groups.append(String(repeating: "0", count: 3 - digits.count) + digits)
      rest /= 1000
    } while rest > 0
    let number = groups.reversed().enumerated().map { position, group in
      position == groups.count - 1 ? group : "x\(group)"
    }
    let folder =
      switch kind {
      case .hashes(let level): String(level)
      case .entries: "entries"
      }
    return "tile/\(folder)/" + number.joined(separator: "/")
  }

  /// How many hashes or entries the tile has in a tree of a size; 0 when there is none.
  static func width(_ kind: Kind, index: Int64, treeSize: Int64) -> Int {
    let level =
      switch kind {
      case .hashes(let level): level
      case .entries: 0
      }
    let count = level < 8 ? treeSize >> Int64(8 * level) : 0
    return Int(max(0, min(Int64(fullWidth), count - index * Int64(fullWidth))))
  }
}
