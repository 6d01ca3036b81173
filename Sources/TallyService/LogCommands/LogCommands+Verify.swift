import CreditCore
import LogVerifier
import TransparencyLog

extension LogCommands {
  /// Checks a receipt file: entry, path, signatures and witness quorum.
  ///
  /// - Parameters:
  ///   - key: The log's vkey, as text or as a file. Without it: the file `vkey` beside the receipt,
  ///     else `../log/vkey`.
  ///   - witnesses: The vkeys of known witnesses, as texts or files.
  ///   - quorum: How many of them must have cosigned.
  public static func verify(
    receipt path: String, key: String?, witnesses: [String], quorum: Int
  ) throws(CommandFailure) -> LogVerdict {
    guard (0...witnesses.count).contains(quorum) else {
      throw CommandFailure(
        .usage, code: "log.quorum", title: "The quorum can't be met.",
        detail: "--quorum must lie between 0 and the number of keys given with --witness.")
    }
    let bytes = try read(path, field: "RECEIPT")
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let log = try self.key(key, beside: [folder + "/vkey", folder + "/../log/vkey"])
    var known: [VerifierKey] = []
    for witness in witnesses { known.append(try self.key(witness, beside: []).key) }
    let verifier = ReceiptVerifier(key: log.key, witnesses: known, quorum: quorum)
    do throws(VerificationFailure) {
      let facts = try verifier.verify(bytes)
      return LogVerdict(isGood: true, document: document(facts, log.key, log.source))
    } catch {
      return LogVerdict(
        isGood: false,
        document: JSONOutput.document { output in
          output.flag("valid", false)
          output.text("code", error.code)
          output.text("detail", error.description)
          output.text("key", log.source)
        })
    }
  }

  private static func document(
    _ facts: ReceiptFacts, _ key: VerifierKey, _ source: String
  ) -> [UInt8] {
    JSONOutput.document { output in
      output.flag("valid", true)
      output.text("origin", key.name)
      output.text("key", source)
      output.number("index", Int(facts.index))
      output.number("treeSize", Int(facts.treeSize))
      output.list("cosignatures", facts.cosignatures) { output, cosignature in
        output.text("witness", cosignature.witness)
        output.text("time", Instant(seconds: cosignature.seconds).description)
      }
      if let entry = try? LogEntry(facts.entry) {
        output.object("entry") { output in
          output.text("type", "\(entry.content.type)")
          output.text("eventId", hex(entry.content.eventID))
          output.text(
            "claimedAt", Instant(microseconds: entry.content.claimedAt).description)
          output.number("gateway", Int(entry.gateway))
          output.text("counter", String(entry.counter))
          output.number("purpose", Int(entry.content.purpose))
          output.text("commitment", hex(entry.content.commitment))
        }
      }
    }
  }

  static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension Instant {
  /// A moment in whole seconds since 1970; far beyond any calendar it is the last one.
  fileprivate init(seconds: UInt64) {
    self.init(microseconds: Int64(min(seconds, 253_402_300_799)) * 1_000_000)
  }
}
