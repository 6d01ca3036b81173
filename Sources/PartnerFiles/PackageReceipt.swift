public import TransparencyLog

/// A recipient's signed word that it has opened a package (R18). It names the package by the
/// digest of the encrypted file, which the sender has kept.
///
///     tallystick.package-receipt/1
///     recipient partner.example
///     sender lender.example
///     sequence 7
///     package SHA256
///     opened 2026-10-06T01:00:00Z
public struct PackageReceipt: Hashable, Sendable {
  /// The version, the text's first line.
  public static let format = "tallystick.package-receipt/1"

  /// Who opened it: the name of the key that signs.
  public var recipient: Token
  /// Who sent it.
  public var sender: Token
  /// Its number.
  public var sequence: Int64
  /// The digest of the encrypted file.
  public var package: FileDigest
  /// When it was opened.
  public var opened: Timestamp

  public init(
    recipient: Token, sender: Token, sequence: Int64, package: FileDigest, opened: Timestamp
  ) {
    self.recipient = recipient
    self.sender = sender
    self.sequence = sequence
    self.package = package
    self.opened = opened
  }

  /// The text that is signed.
  public var text: String {
    """
    \(Self.format)
    recipient \(recipient)
    sender \(sender)
    sequence \(sequence)
    package \(package)
    opened \(opened)

    """
  }

  /// Signs it with the recipient's key.
  ///
  /// - Throws: ``PackageError/badField(_:)`` when the key has another name or is a witness's.
  public func signed(by key: NoteSigner) throws(PackageError) -> SignedNote {
    guard key.verifier.name == recipient.text, key.verifier.type == .ed25519,
      let note = try? SignedNote(signing: text, by: [key])
    else { throw .badField("receipt key") }
    return note
  }

  /// Reads a signed receipt and verifies it.
  ///
  /// - Parameters:
  ///   - keys: The keys of recipients that the reader trusts.
  ///   - package: The digest that it must name; `nil` takes any.
  /// - Throws: ``PackageError/malformedReceipt(_:)``, ``PackageError/notSigned``,
  ///   ``PackageError/badSignature``, ``PackageError/receiptForOther``.
  public init(
    _ bytes: [UInt8], signedBy keys: [NoteVerifierKey], for package: FileDigest? = nil
  ) throws(PackageError) {
    guard let note = try? SignedNote(bytes) else { throw .malformedReceipt("no signed note") }
    let names: [String]
    do throws(LogError) {
      names = try note.verified(by: keys.filter { $0.type == .ed25519 }).map(\.key.name)
    } catch {
      switch error {
      case .notSigned: throw .notSigned
      default: throw .badSignature
      }
    }
    do {
      var lines = ManifestLines(note.text)
      guard lines.take(Self.format) else { throw PackageError.malformedReceipt("its format") }
      recipient = try lines.field("recipient", Token.init)
      sender = try lines.field("sender", Token.init)
      sequence = try lines.field("sequence") { Int64($0) }
      self.package = try lines.field("package") { FileDigest(hex: $0) }
      opened = try lines.field("opened", Timestamp.init)
    } catch {
      throw .malformedReceipt("its lines")
    }
    guard text.utf8.elementsEqual(note.text.utf8), sequence >= 1 else {
      throw .malformedReceipt("its lines")
    }
    guard names.contains(recipient.text) else { throw .notSigned }
    guard package.map({ $0 == self.package }) ?? true else { throw .receiptForOther }
  }
}
