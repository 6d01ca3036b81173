import Testing
import TransparencyLog

@Suite("Signed notes")
struct NoteTests {
  let vectors: Vectors

  init() throws { vectors = try Vectors.load() }

  @Test("the published notes verify and come out again byte by byte")
  func published() throws {
    for valid in vectors.signed_note.valid {
      let note = try SignedNote(Array(valid.note_text.utf8))
      let keys = try (valid.vkeys ?? [valid.vkey].compactMap(\.self)).map {
        try NoteVerifierKey($0)
      }
      #expect(try note.verified(by: keys).map(\.key) == keys)
      #expect(note.encoded == valid.note_text)
      if let secret = valid.test_skey {
        let signer = try NoteSigner(secret)
        #expect(try SignedNote(signing: note.text, by: [signer]).encoded == valid.note_text)
        #expect(signer.secretText == secret)
        #expect(signer.verifier.text == valid.vkey)
      }
    }
  }

  @Test("a bad vkey is refused")
  func badKeys() {
    for text in vectors.signed_note.bad_vkeys + ["", "name", "a b+00000000+AA==", "+00000000+AA=="]
    {
      #expect(throws: LogError.self) { try NoteVerifierKey(text) }
    }
  }

  @Test("Ed25519 public keys follow from their seeds as in RFC 8032")
  func seeds() throws {
    for vector in vectors.ed25519_rfc8032.cases {
      let key = try GatewayKey(id: 1, seed: hexBytes(vector.secret))
      #expect(key.publicKey == hexBytes(vector.public))
    }
  }

  @Test("unknown keys are ignored, a known key's bad signature is not")
  func trust() throws {
    let valid = vectors.signed_note.valid[2]
    let keys = try (valid.vkeys ?? []).map { try NoteVerifierKey($0) }
    let note = try SignedNote(Array(valid.note_text.utf8))
    #expect(try note.verified(by: [keys[1]]).count == 1)
    let stranger = try NoteSigner.generate(name: keys[0].name, type: .ed25519)
    #expect(throws: LogError.notSigned) { try note.verified(by: [stranger.verifier]) }

    var broken = note
    var signature = note.signatures[0]
    signature.bytes[10] ^= 1
    broken.add(signature)
    #expect(throws: LogError.badSignature(keyName: keys[0].name)) {
      try broken.verified(by: keys)
    }
  }

  @Test(
    "texts that are no notes are refused",
    arguments: [
      "", "\n", "text\n", "text\n\n", "text\n— a AAAAAAAA\n", "text\n\n— a AAAAAAAA",
      "text\n\n— a b AAAAAAAA\n", "text\n\n— a+b AAAAAAAA\n", "text\n\n— a\u{3000}b AAAAAAAA\n",
      "text\n\n- a AAAAAAAA\n", "text\n\n— a AAAA\n", "te\u{1}xt\n\n— a AAAAAAAA\n",
      "text\r\n\n— a AAAAAAAA\n", "text\n\n— a AAAAAA=\n", "text\n\n— a AAAAAAB=\n",
    ])
  func malformed(_ text: String) {
    #expect(throws: LogError.self) { try SignedNote(Array(text.utf8)) }
  }

  @Test("bytes that are no UTF-8 are refused, blank lines in the text are not")
  func text() throws {
    #expect(throws: LogError.self) {
      try SignedNote([0xFF, 10, 10] + Array("— a AAAAAAAA\n".utf8))
    }
    #expect(try SignedNote(Array("a\n\nb\n\n— a AAAAAAAA\n".utf8)).text == "a\n\nb\n")
  }

  @Test("sixteen signatures are taken, a hundred and one are not")
  func limit() throws {
    let line = "— a AAAAAAAA\n"
    let sixteen = "t\n\n" + String(repeating: line, count: 16)
    #expect(try SignedNote(Array(sixteen.utf8)).signatures.count == 16)
    let many = "t\n\n" + String(repeating: line, count: 101)
    #expect(throws: LogError.self) { try SignedNote(Array(many.utf8)) }
  }

  @Test("a cosignature's time and message are read as in the published example")
  func cosignature() throws {
    let example = vectors.cosignature_format
    let note = try SignedNote(Array(example.example_checkpoint_text.utf8))
    let seconds = try #require(Cosignature.claimedTime(of: note.signatures[1]))
    #expect(seconds == 1_679_315_147)
    #expect(
      Cosignature.message(over: Array(note.text.utf8), at: seconds)
        == Array(example.signed_message_text.utf8))
    #expect(Cosignature.claimedTime(of: note.signatures[0]) == nil)
    #expect(try Checkpoint(note.text).size == 20_852_163)
  }

  @Test("a description of a secret key shows no key")
  func descriptions() throws {
    let seed = [UInt8](repeating: 0x5A, count: 32)
    let signer = try NoteSigner(name: "a", type: .ed25519, seed: seed)
    let gateway = try GatewayKey(id: 3, seed: seed)
    var dumped = "\(signer)\(gateway)"
    dump(signer, to: &dumped)
    dump(gateway, to: &dumped)
    #expect(!dumped.contains("90") && !dumped.lowercased().contains("5a5a"))
  }
}
