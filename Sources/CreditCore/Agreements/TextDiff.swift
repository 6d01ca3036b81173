/// One step from an older text to a newer one.
public enum TextStep: Hashable, Sendable {
  case same(String)
  case removed(String)
  case added(String)
  case changed(from: String, to: String)
}

/// What changed between two texts, by a longest common subsequence. Texts are compared byte for
/// byte, as their digests are.
public enum TextDiff {
  /// The largest table that is computed; beyond it all that differs counts as replaced.
  private static let mostCells = 1_000_000

  /// The paragraphs of a text: parted by empty lines, without space around them.
  public static func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = []
    var lines: [Substring] = []
    var rest: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false)
    rest.append("")
    for line in rest {
      if !line.allSatisfy(\.isWhitespace) {
        lines.append(line)
      } else if !lines.isEmpty {
        paragraphs.append(lines.joined(separator: "\n"))
        lines = []
      }
    }
    return paragraphs
  }

  /// The steps by which the newer paragraphs follow from the older ones: in a gap, the first that
  /// went is paired with the first that came.
  public static func steps(from old: [String], to new: [String]) -> [TextStep] {
    var steps: [TextStep] = []
    var gap = Gap()
    for step in rawSteps(old, new) {
      switch step {
      case .removed(let text): gap.removed.append(text)
      case .added(let text): gap.added.append(text)
      default:
        steps += gap.steps
        gap = Gap()
        steps.append(step)
      }
    }
    return steps + gap.steps
  }

  /// The steps within one paragraph, in runs: `same`, `removed` and `added` only. A word of Latin
  /// letters or digits counts as one piece, every other character as one of its own.
  public static func runs(from old: String, to new: String) -> [TextStep] {
    var runs: [TextStep] = []
    for step in rawSteps(pieces(of: old), pieces(of: new)) {
      switch (runs.last, step) {
      case (.same(let before), .same(let next)): runs[runs.count - 1] = .same(before + next)
      case (.removed(let before), .removed(let next)):
        runs[runs.count - 1] = .removed(before + next)
      case (.added(let before), .added(let next)): runs[runs.count - 1] = .added(before + next)
      default: runs.append(step)
      }
    }
    return runs
  }

  /// Whether two texts have the same bytes.
  static func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.elementsEqual(other.utf8)
  }

  /// What went and what came between two things that stayed.
  private struct Gap {
    var removed: [String] = []
    var added: [String] = []

    var steps: [TextStep] {
      let pairs = zip(removed, added).map { TextStep.changed(from: $0, to: $1) }
      return pairs + removed.dropFirst(pairs.count).map(TextStep.removed)
        + added.dropFirst(pairs.count).map(TextStep.added)
    }
  }

  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var isWord = false
    for character in text {
      let continues = character.isASCII && (character.isLetter || character.isNumber)
      if continues, isWord, let last = pieces.popLast() {
        pieces.append(last + String(character))
      } else {
        pieces.append(String(character))
      }
      isWord = continues
    }
    return pieces
  }

  /// `same`, `removed` and `added`, one element each; what went stands before what came.
  private static func rawSteps(_ old: [String], _ new: [String]) -> [TextStep] {
    var head = 0
    while head < old.count, head < new.count, isSame(old[head], new[head]) { head += 1 }
    var tail = 0
    while tail < old.count - head, tail < new.count - head,
      isSame(old[old.count - 1 - tail], new[new.count - 1 - tail])
    {
      tail += 1
    }
    let steps = middle(
      Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]))
    return old.prefix(head).map(TextStep.same) + steps + old.suffix(tail).map(TextStep.same)
  }

  private static func middle(_ old: [String], _ new: [String]) -> [TextStep] {
    guard !old.isEmpty, !new.isEmpty, old.count <= mostCells / new.count else {
      return old.map(TextStep.removed) + new.map(TextStep.added)
    }
    // `lengths[row * width + column]`: the longest common part of what is left from there on.
    let width = new.count + 1
    var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
    for row in stride(from: old.count - 1, through: 0, by: -1) {
      for column in stride(from: new.count - 1, through: 0, by: -1) {
        let here = row * width + column
        lengths[here] =
          isSame(old[row], new[column])
          ? lengths[here + width + 1] + 1 : max(lengths[here + width], lengths[here + 1])
      }
    }
    var steps: [TextStep] = []
    var (row, column) = (0, 0)
    while row < old.count, column < new.count {
      let here = row * width + column
      if isSame(old[row], new[column]) {
        steps.append(.same(old[row]))
        (row, column) = (row + 1, column + 1)
      } else if lengths[here + width] >= lengths[here + 1] {
        steps.append(.removed(old[row]))
        row += 1
      } else {
        steps.append(.added(new[column]))
        column += 1
      }
    }
    return steps + old[row...].map(TextStep.removed) + new[column...].map(TextStep.added)
  }
}
