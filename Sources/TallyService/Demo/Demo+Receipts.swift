import CreditCore
import CreditPlatform
import Foundation
import SQLSession
import TransparencyLog

extension Demo {
  /// Writes a receipt for every inquiry and its answer, which anyone can check with the log's key
  /// and nothing else.
  func writeReceipts() async throws(CommandFailure) {
    let reader = LogReader(installation.log)
    do {
      for index in try await indexesOfInquiries() {
        let receipt = try reader.receipt(for: index)
        try Data(receipt.text.utf8).write(
          to: URL(filePath: "\(installation.folder.receipts)/\(index).txt"), options: .atomic)
      }
    } catch {
      throw CommandFailure(
        .unavailable, code: "receipts.unwritable", title: "A receipt can't be made.",
        detail: "\(error)")
    }
  }

  private func indexesOfInquiries() async throws -> [Int64] {
    let store = installation.platform.store
    var indexes: [Int64] = []
    var from: Int64 = 0
    while true {
      let entries = try await store.entries(from: from, limit: 1000)
      if entries.isEmpty { return indexes }
      for (position, entry) in entries.enumerated() {
        let type = try LogEntry(entry.entry).content.type
        if type == .inquiryIntent || type == .inquiryResult {
          indexes.append(from + Int64(position))
        }
      }
      from += Int64(entries.count)
    }
  }
}
