import Foundation
import Testing
import Vault

@Suite("Root key")
struct RootKeyTests {
  @Test("a new key file is private, 32 bytes, and never overwritten")
  func create() throws {
    let folder = try TemporaryFolder()
    _ = try RootKey.create(at: folder.rootFile)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.rootFile)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(attributes[.size] as? Int == 32)
    let bytes = FileManager.default.contents(atPath: folder.rootFile)
    #expect(throws: VaultError.keyFileExists(folder.rootFile)) {
      try RootKey.create(at: folder.rootFile)
    }
    #expect(FileManager.default.contents(atPath: folder.rootFile) == bytes)
  }

  @Test(
    "a key file that others can reach is refused",
    arguments: [0o640, 0o604, 0o644, 0o660, 0o700, 0o400, 0o1600])
  func mode(_ mode: Int) throws {
    let folder = try TemporaryFolder()
    _ = try RootKey.create(at: folder.rootFile)
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: folder.rootFile)
    #expect(throws: VaultError.keyFileNotPrivate(folder.rootFile)) {
      try RootKey(readingFrom: folder.rootFile)
    }
  }

  @Test("links, wrong lengths and missing files are refused")
  func others() throws {
    let folder = try TemporaryFolder()
    _ = try RootKey.create(at: folder.rootFile)
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.rootFile)
    #expect(throws: VaultError.keyFileNotPrivate(link)) { try RootKey(readingFrom: link) }
    #expect(throws: VaultError.self) { try RootKey(readingFrom: folder.path + "/none") }
    try Data(repeating: 1, count: 31).write(to: URL(fileURLWithPath: folder.path + "/short"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.path + "/short")
    #expect(throws: VaultError.keyFileDamaged(folder.path + "/short")) {
      try RootKey(readingFrom: folder.path + "/short")
    }
  }

  @Test("no description or dump shows a byte of a key")
  func descriptions() throws {
    let folder = try TemporaryFolder()
    let root = try RootKey.create(at: folder.rootFile)
    let person = try folder.vault().makePersonKey(stream: someone, retentionClass: 1).key
    var text = "\(root)\(person)\(String(reflecting: root))\(String(reflecting: person))"
    dump(root, to: &text)
    dump(person, to: &text)
    #expect(text.first { $0.isNumber } == nil)
  }
}
