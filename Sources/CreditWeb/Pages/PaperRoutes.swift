import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// What a borrower signed, to read and to keep.
struct PaperRoutes: Sendable {
  /// How long a page waits for its PDF, to show the PDF's hash.
  private static let patience = Duration.seconds(4)

  let platform: Platform
  let site: PageFrame.Site
  let press: DocumentPress?

  func add(to router: Router<AppContext>) {
    router.get("/borrowers/:reference/papers/:ordinal") { request, context in
      let id = try context.borrower()
      let name = context.parameters.get("ordinal") ?? ""
      guard name.hasSuffix(".pdf") else {
        return try await page(try await copy(name, of: id), request)
      }
      return try await pdf(try await copy(String(name.dropLast(4)), of: id))
    }
  }

  private func copy(_ name: String, of id: StreamID) async throws -> SignedCopy {
    guard let ordinal = Int64(name), ordinal > 0,
      let copy = try await platform.signedCopy(ordinal, of: id)
    else { throw Problem.unknownPaper }
    return copy
  }

  private func page(_ copy: SignedCopy, _ request: Request) async throws -> Response {
    let document = SignedCopyDocument(copy, institution: site.institution)
    var printed: PrintedDocument?
    if let press, copy.text != nil {
      printed = await press.pdf(of: document.bytes, within: PaperRoutes.patience)
    }
    let today = platform.papers.papers[copy.signed.kind]
    return SignedPaperPage(
      copy: copy, today: today, hasPrinter: press != nil, printed: printed
    ).response(PageFrame(site: site, request))
  }

  private func pdf(_ copy: SignedCopy) async throws -> Response {
    guard copy.text != nil else { throw Problem.unknownPaper }
    guard let press else { throw Problem.noPrinter }
    let document = SignedCopyDocument(copy, institution: site.institution)
    let printed: PrintedDocument
    do throws(PrintingError) {
      printed = try await press.pdf(of: document.bytes)
    } catch {
      throw Problem.noPrinter
    }
    var response = Response.bytes(printed.bytes, type: "application/pdf")
    let hash = Hex.text(printed.digest.bytes)
    response.headers[.eTag] = "\"\(hash)\""
    response.headers[.contentDisposition] =
      "inline; filename=\"\(copy.signed.kind.rawValue)-\(hash.prefix(16)).pdf\""
    return response
  }
}

extension Problem {
  static let unknownPaper = Problem(
    .notFound, "paper.unknown", BilingualText("没有这份文件", "There is no such paper."),
    BilingualText(
      "您没有签署过这个编号的文件，请从“我的文件和授权”打开。",
      "You signed no paper with this number: open it from “My papers and consents”."))

  static let noPrinter = Problem(
    .serviceUnavailable, "paper.no-pdf", BilingualText("暂时不能生成 PDF", "No PDF can be made now."),
    BilingualText(
      "网页上的原文与 PDF 内容相同，请稍后再试。", "The page shows the same text; try again later."))
}
