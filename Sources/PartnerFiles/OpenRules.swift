public import LogVerifier
public import TransparencyLog

/// What a reader asks of a package before it believes it.
public struct OpenRules: Sendable {
  /// How far a sender's clock may go ahead of the reader's, in seconds.
  public static let clockTolerance: Int64 = 300

  /// The keys of the senders that the reader trusts. The name of the key is the sender.
  public var signers: [NoteVerifierKey]
  /// The reader's own name; `nil` takes any, and then nothing may be released.
  public var recipient: Token?
  /// The ids of the schemas that the reader can read.
  public var schemas: Set<Token>
  /// The log's key. With it every disclosure must come with a receipt that proves its entry;
  /// without it receipts are only checked for their form.
  public var logKey: VerifierKey?
  /// The moment of opening.
  public var now: Timestamp
  /// What is taken at most.
  public var limits: PackageLimits

  public init(
    signers: [NoteVerifierKey], recipient: Token?, schemas: Set<Token>,
    logKey: VerifierKey? = nil, now: Timestamp, limits: PackageLimits = PackageLimits()
  ) {
    self.signers = signers
    self.recipient = recipient
    self.schemas = schemas
    self.logKey = logKey
    self.now = now
    self.limits = limits
  }

  /// Reads a manifest and checks everything that can be known before the files.
  ///
  /// - Throws: ``PackageError/malformed(_:)``, ``PackageError/notSigned``,
  ///   ``PackageError/badSignature``, ``PackageError/wrongSender``,
  ///   ``PackageError/wrongRecipient``, ``PackageError/expired``, ``PackageError/notYetValid``,
  ///   ``PackageError/unknownSchema(file:)``, ``PackageError/receiptMissing`` and what every
  ///   manifest is checked for.
  func manifest(_ bytes: [UInt8]) throws(PackageError) -> PackageManifest {
    let note: SignedNote
    do { note = try SignedNote(bytes) } catch { throw .malformed("the manifest is no signed note") }
    let names: [String]
    do throws(LogError) {
      // A cosigning key signs a time as well: it belongs to a witness, not to a sender.
      names = try note.verified(by: signers.filter { $0.type == .ed25519 }).map(\.key.name)
    } catch {
      switch error {
      case .notSigned: throw .notSigned
      default: throw .badSignature
      }
    }
    let manifest = try PackageManifest(text: note.text, limits: limits)
    guard names.contains(manifest.sender.text) else { throw .wrongSender }
    guard recipient.map({ $0 == manifest.recipient }) ?? true else { throw .wrongRecipient }
    guard now < manifest.expires else { throw .expired }
    guard manifest.created.seconds <= now.seconds + Self.clockTolerance else {
      throw .notYetValid
    }
    for (place, file) in manifest.files.enumerated() where !schemas.contains(file.schema) {
      throw .unknownSchema(file: place + 1)
    }
    let proven = Set(manifest.receipts.map(\.index))
    guard logKey == nil || manifest.disclosures.allSatisfy(proven.contains) else {
      throw .receiptMissing
    }
    return manifest
  }

  /// Checks one log receipt whose digest is right.
  func isProof(_ text: [UInt8], of index: Int64) -> Bool {
    if let logKey {
      return (try? ReceiptVerifier(key: logKey).verify(text))?.index == index
    }
    return (try? Receipt(text))?.index == index
  }
}
