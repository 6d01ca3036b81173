import BureauChecker
import Foundation
import Hummingbird

/// The sandbox bureau's endpoints for report files.
enum BureauFileRoutes {
  private struct FileLine: Encodable {
    let name: String
    let owner: String?
    let submittedBy: String?
    let feedback: String
  }

  private struct BusinessDay: Codable {
    let date: String
  }

  static func add(
    to router: Router<BasicRequestContext>, _ keeper: StateKeeper<BureauState>,
    _ cipher: FileCipher?
  ) {
    router.post("reports/:name") { request, context in
      let name = context.parameters.get("name") ?? ""
      let headers = request.headers
      return await Endpoint.handle(request, limit: Endpoint.largeBody) { bytes in
        let upload = BureauState.Upload(
          name: name, businessDate: headers[.businessDate] ?? "", content: Data(bytes),
          owner: headers[.dataOwner], submittedBy: headers[.submittedBy])
        return try await BureauRoutes.withMishaps(
          keeper, refusal: feedback(FeedbackFile.notDecrypted(name: plainName(name)), cipher)
        ) {
          try await report(upload, keeper, cipher)
        }
      }
    }
    router.get("sandbox/files") { request, _ in
      await Endpoint.handle(request) { _ in
        try .json(
          await keeper.read { state in
            state.processed.sorted { $0.key < $1.key }.map { name, done in
              FileLine(
                name: name, owner: done.upload.owner, submittedBy: done.upload.submittedBy,
                feedback: done.feedback.name)
            }
          })
      }
    }
    router.put("sandbox/day") { request, _ in
      await Endpoint.handle(request) { bytes in
        let day = try Endpoint.decode(BusinessDay.self, bytes)
        guard day.date.utf8.count == 10, ReportDay(day.date) != nil else {
          throw Problem.badInput("date", "date must be a day, YYYY-MM-DD.")
        }
        try await keeper.change(.day(day.date))
        return try .json(day)
      }
    }
  }

  private static func plainName(_ name: String) -> String {
    name.hasSuffix(".enc") ? String(name.dropLast(4)) : name
  }

  /// Decrypts, unpacks, checks and stores one file; what is kept of it is decrypted.
  private static func report(
    _ sent: BureauState.Upload, _ keeper: StateKeeper<BureauState>, _ cipher: FileCipher?
  ) async throws -> Reply {
    guard sent.businessDate.utf8.count == 10, ReportDay(sent.businessDate) != nil else {
      throw Problem.badInput("X-Business-Date", "X-Business-Date must be a day, YYYY-MM-DD.")
    }
    let name = plainName(sent.name)
    guard sent.name.hasSuffix(".enc") == (cipher != nil),
      let packed = cipher.map({ $0.decrypt(Array(sent.content)) }) ?? Array(sent.content)
    else { return feedback(FeedbackFile.notDecrypted(name: name), cipher) }
    let limit = Endpoint.largeBody * 16
    guard let plain = Gzip.decompress(packed, limit: limit) else {
      return feedback(FeedbackFile.notDecompressed(name: name), cipher)
    }
    let upload = BureauState.Upload(
      name: name, businessDate: sent.businessDate, content: Data(packed), owner: sent.owner,
      submittedBy: sent.submittedBy)
    let (done, isNew) = try await keeper.change { state in
      guard let known = state.processed[name], !known.isRefused else { return .report(upload) }
      return nil
    } reply: {
      ($0.processed[name], $1)
    }
    guard let done else { throw Problem.fault }
    if isNew { return done.isDropped ? .dropped : feedback(done.feedback, cipher) }
    guard Gzip.decompress(Array(done.upload.content), limit: limit) == plain else {
      return feedback(FeedbackFile.nameRepeated(name: name), cipher)
    }
    return feedback(done.feedback, cipher)
  }

  private static func feedback(_ file: FeedbackFile, _ cipher: FileCipher?) -> Reply {
    let packed = Gzip.compress(file.bytes)
    guard let cipher else {
      return Reply(
        contentType: "application/gzip", headers: ["X-Feedback-Name": file.name], bytes: packed)
    }
    guard let encrypted = cipher.encrypt(file.name, packed) else { return .failed }
    return Reply(
      contentType: "application/octet-stream", headers: ["X-Feedback-Name": "\(file.name).enc"],
      bytes: encrypted)
  }
}
