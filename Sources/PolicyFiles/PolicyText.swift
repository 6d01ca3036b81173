public import CreditCore

/// Builds the typed policy from the texts of its files.
public enum PolicyText {
  /// Reads every file and checks the whole.
  ///
  /// - Parameter version: the digest of the files.
  /// - Throws: the first problem with file, line and key.
  public static func policy(
    _ sources: [SourceText], version: String
  ) throws(PolicyFileError) -> PolicySet {
    var located: [PolicyItemReader.Located] = []
    for source in sources { located += try PolicyItemReader.items(source) }
    do throws(PolicyError) {
      return try PolicySet(version: version, items: located.map(\.item))
    } catch {
      throw .policy(place(of: error, in: located), error)
    }
  }

  /// The item at which the error was found.
  private static func place(
    of error: PolicyError, in located: [PolicyItemReader.Located]
  ) -> Place {
    let ofKey = located.filter { $0.item.key == error.key }
    let found: PolicyItemReader.Located? =
      switch error {
      case .overlap(_, let lender, let day), .endsBeforeBeginning(_, let lender, let day):
        ofKey.last { $0.item.lender == lender && $0.item.validFrom == day }
      case .gap(_, let lender, let day):
        ofKey.filter { $0.item.lender == lender && $0.item.validFrom > day }
          .min { $0.item.validFrom < $1.item.validFrom }
      case .unsourced(_, let day): ofKey.first { $0.item.validFrom == day }
      case .wrongKind, .invalid, .missing: ofKey.first { $0.item.isRefused }
      }
    return (found ?? ofKey.first)?.place ?? Place(file: "", line: 1, key: error.key.rawValue)
  }
}

extension PolicyItem {
  /// Whether the item is refused even when it stands alone.
  fileprivate var isRefused: Bool {
    do throws(PolicyError) {
      _ = try PolicySet(version: "", items: [self])
      return false
    } catch {
      return true
    }
  }
}
