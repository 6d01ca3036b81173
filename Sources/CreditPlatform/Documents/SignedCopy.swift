public import CreditCore
import SQLSession

/// Exactly what a borrower signed: the text of that version, what was chosen, when and how. It
/// comes from what was stored at the signing, so later versions and withdrawals leave it as it is.
public struct SignedCopy: Sendable, Hashable {
  public var borrower: StreamID
  /// The signature, as it was stored.
  public var signed: SignedPaper
  /// The text that was shown; `nil` when no text with the signed digest was ever published here.
  public var text: Paper?
  /// The items agreed to in this signature; the paper's others were left.
  public var agreed: [ConsentItem]
  /// Where the signature stands in the transparency log; `nil` until it has a place there.
  public var logIndex: Int64?

  public init(
    borrower: StreamID, signed: SignedPaper, text: Paper?, agreed: [ConsentItem],
    logIndex: Int64?
  ) {
    self.borrower = borrower
    self.signed = signed
    self.text = text
    self.agreed = agreed
    self.logIndex = logIndex
  }

  /// Whether an item of the text was agreed to. A necessary item that is no consent of its own
  /// (having read the paper) was agreed to by signing; an optional one never is (R58, R103).
  public func agrees(to item: PaperItem) -> Bool {
    ConsentItem(rawValue: item.id).map { agreed.contains($0) } ?? item.isNecessary
  }
}

extension Platform {
  /// The copy of a signed paper.
  ///
  /// - Parameter ordinal: which of the borrower's papers.
  /// - Returns: `nil` when the borrower signed no such paper.
  /// - Throws: ``PlatformError/unknownBorrower`` when there is no such borrower.
  public func signedCopy(
    _ ordinal: Int64, of id: StreamID
  ) async throws(PlatformError) -> SignedCopy? {
    guard try await borrower(id) != nil else { throw .unknownBorrower }
    do {
      for event in try await storedEvents(of: id) where event.type == PaperAgreed.kind {
        let agreed = try PaperAgreed(encoded: event.body)
        guard agreed.paper.ordinal == ordinal else { continue }
        return SignedCopy(
          borrower: id, signed: agreed.paper, text: try await text(of: agreed.paper),
          agreed: agreed.consents.map(\.item),
          logIndex: try await store.logIndex(ofEvent: event.key))
      }
      return nil
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as CodecError {
      throw .codec(error)
    } catch let error as PlatformError {
      throw error
    } catch {
      throw .contended
    }
  }

  private func text(of signed: SignedPaper) async throws(PlatformError) -> Paper? {
    if let text = try await archive.text(of: signed.kind, digest: signed.digest) { return text }
    guard let text = papers.papers[signed.kind], PaperCatalogue.digest(of: text) == signed.digest
    else { return nil }
    return text
  }
}
