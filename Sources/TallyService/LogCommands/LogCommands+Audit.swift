import Foundation
import LogVerifier

extension LogCommands {
  /// Audits a whole tile directory: every entry, tile, gateway signature and counter, the root and
  /// the checkpoint's signature (R59).
  ///
  /// - Parameters:
  ///   - path: The log folder, or the data folder around it.
  ///   - key: The log's vkey, as text or as a file. Without it: the folder's own file `vkey`.
  ///   - remembered: Files with earlier checkpoints that the log must continue.
  /// The gateways' keys are read from the folder's file `gateways`; without that file only the tree
  /// is checked, and the answer says so.
  public static func audit(
    _ path: String, key: String?, remembered: [String]
  ) throws(CommandFailure) -> LogVerdict {
    let folder = logFolder(in: path)
    let log = try self.key(key, beside: [folder + "/vkey"])
    let gateways = try self.gateways(folder + "/gateways")
    var earlier: [[UInt8]] = []
    for file in remembered { earlier.append(try read(file, field: "remembered")) }
    let report = FolderAuditor(key: log.key, gateways: gateways, remembered: earlier)
      .audit(folder)
    return LogVerdict(
      isGood: report.isWhole,
      document: JSONOutput.document { output in
        output.flag("ok", report.isWhole)
        output.text("origin", log.key.name)
        output.text("key", log.source)
        output.number("size", Int(report.size))
        output.number("entriesChecked", Int(report.entriesChecked))
        output.flag("gatewaysChecked", gateways != nil)
        output.list("gateways", report.gateways.sorted { $0.key < $1.key }) { output, gateway in
          output.number("id", Int(gateway.key))
          output.text("counter", String(gateway.value))
        }
        guard let problem = report.problem else { return }
        output.object("first") { output in
          output.text("kind", problem.kind.rawValue)
          if let index = problem.index { output.number("index", Int(index)) }
          output.text("file", problem.file)
          output.text("detail", problem.detail)
        }
      })
  }

  /// Reads the lines `ID HEX` of the gateways' public keys; `nil` when there is no such file.
  private static func gateways(_ path: String) throws(CommandFailure) -> [UInt32: [UInt8]]? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let text = String(decoding: try read(path, field: "gateways"), as: UTF8.self)
    var keys: [UInt32: [UInt8]] = [:]
    for (number, line) in text.split(separator: "\n").enumerated() {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let id = UInt32(parts[0]), keys[id] == nil,
        let key = HexBytes(String(parts[1])), key.bytes.count == 32
      else {
        throw .badInput("gateways[\(number)]", "expected a gateway's number and its key in hex")
      }
      keys[id] = key.bytes
    }
    return keys
  }
}
