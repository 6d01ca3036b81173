public import TransparencyLog

/// The receipt that an opener shall write.
public struct ReceiptOrder: Sendable {
  /// The file, which must not be there yet.
  public var path: String
  /// The recipient's key; its name is the recipient.
  public var key: NoteSigner

  public init(path: String, key: NoteSigner) {
    self.path = path
    self.key = key
  }

  /// Finds what would fail later, before anything is done.
  func check(_ recipient: Token) throws(PackageError) {
    guard key.verifier.name == recipient.text, key.verifier.type == .ed25519 else {
      throw .badField("receipt key")
    }
    guard !Paths.exists(path) else { throw .targetExists }
  }

  /// Signs the receipt and writes it, under no name yet.
  func draft(for opened: OpenedPackage, at time: Timestamp) throws(PackageError) -> Draft {
    let manifest = opened.manifest
    let receipt = PackageReceipt(
      recipient: manifest.recipient, sender: manifest.sender, sequence: manifest.sequence,
      package: opened.digest, opened: time)
    return try Draft(Array(try receipt.signed(by: key).encoded.utf8), path)
  }

  /// A durable receipt that only waits for its name: after the files are released, as little as
  /// possible may fail.
  final class Draft {
    private let work: WorkFolder
    private let path: String

    init(_ bytes: [UInt8], _ path: String) throws(PackageError) {
      self.path = path
      work = try WorkFolder(beside: path, role: "receipt")
      let file = try OpenFile(creating: work.path + "/receipt", role: "receipt")
      try file.write(bytes[...])
      try file.sync()
    }

    func publish() throws(PackageError) {
      try Paths.rename(work.path + "/receipt", to: path, replacing: false, role: "receipt")
    }
  }
}
