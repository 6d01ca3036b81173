public import CreditCore
import Foundation

/// The folder that holds the policy: `terms/*.yaml`, `sharing-list.yaml`, `papers/*.yaml`.
public struct PolicyFolder: Sendable, Hashable {
  /// The folder's path.
  public var path: String

  /// A folder; nothing is read yet.
  public init(path: String) {
    self.path = path
  }

  /// The dated values.
  ///
  /// - Parameter digest: the digest of the files' bytes, which becomes the policy's version.
  public func policy(
    digest: ([UInt8]) -> String
  ) throws(PolicyFileError) -> PolicySet {
    let sources = try texts(in: "terms")
    var bytes: [UInt8] = []
    for source in sources {
      bytes += Array("\(source.name)\0\(source.text.utf8.count)\0\(source.text)".utf8)
    }
    return try PolicyText.policy(sources, version: digest(bytes))
  }

  /// The sharing list in force.
  ///
  /// - Parameter digest: the digest of the text, which contracts store (R2).
  public func sharingList(
    digest: ([UInt8]) -> String
  ) throws(PolicyFileError) -> SharingList {
    let source = try text("sharing-list.yaml")
    return try SharingText.list(source, hash: digest(Array(source.text.utf8)))
  }

  /// The sharing list as it is to be published.
  ///
  /// - Parameter digest: the digest of the text, which contracts store (R2).
  public func sharingListEdition(
    digest: ([UInt8]) -> String
  ) throws(PolicyFileError) -> SharingListEdition {
    let source = try text("sharing-list.yaml")
    return try SharingText.edition(source, hash: digest(Array(source.text.utf8)))
  }

  /// Every paper's text; each kind once.
  public func papers() throws(PolicyFileError) -> [Paper] { try editions().map(\.paper) }

  /// Every paper as it is to be published; each kind once.
  public func editions() throws(PolicyFileError) -> [PaperEdition] {
    var editions: [PaperEdition] = []
    for source in try texts(in: "papers") {
      let edition = try PaperText.edition(source)
      guard !editions.contains(where: { $0.paper.kind == edition.paper.kind }) else {
        throw .wrongValue(
          Place(file: source.name, line: 1, key: "kind"), expected: "a kind of its own")
      }
      editions.append(edition)
    }
    for kind in PaperKind.allCases where !editions.contains(where: { $0.paper.kind == kind }) {
      throw .missingKey(Place(file: "papers", line: 1, key: kind.rawValue))
    }
    return editions
  }

  /// One file of the folder as text.
  public func text(_ name: String) throws(PolicyFileError) -> SourceText {
    try PolicyFolder.text(at: path + "/" + name, name: name)
  }

  /// Any file as text; no more than ``SourceText/mostBytes`` are read.
  public static func text(at path: String, name: String) throws(PolicyFileError) -> SourceText {
    var bytes: [UInt8] = []
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      while bytes.count <= SourceText.mostBytes,
        let part = try file.read(upToCount: 1 << 16), !part.isEmpty
      {
        bytes += part
      }
      try file.close()
    } catch {
      throw .unreadable(file: name)
    }
    guard bytes.count <= SourceText.mostBytes else { throw .tooLarge(file: name) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .unreadable(file: name)
    }
    return SourceText(name: name, text: text)
  }

  private func texts(in folder: String) throws(PolicyFileError) -> [SourceText] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)
    else { throw .unreadable(file: folder) }
    var texts: [SourceText] = []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      texts.append(try text(folder + "/" + name))
    }
    return texts
  }
}
