import CreditCore
public import CreditPlatform
import HTTPTypes
import Hummingbird

/// The certificate of settlement: a page, a PDF, and a signed file (R124).
struct SettlementRoutes: Sendable {
  let platform: Platform
  let site: PageFrame.Site
  let press: DocumentPress?
  /// Signs a certificate; `nil` where the server has no log.
  let sign: SettlementSigner?

  func add(to router: Router<AppContext>) {
    router.get("/borrowers/:reference/settlements/:contract") { request, context in
      let name = context.parameters.get("contract") ?? ""
      if name.hasSuffix(".pdf") {
        return try await pdf(try await certificate(String(name.dropLast(4)), context))
      }
      if name.hasSuffix(".json") {
        return try await signed(try await certificate(String(name.dropLast(5)), context))
      }
      return try await page(certificate(name, context), name, request, context)
    }
  }

  /// The page's path, without a language.
  static func path(_ borrower: String, _ contract: String) -> String {
    "/borrowers/\(borrower)/settlements/\(contract)"
  }

  private func certificate(
    _ name: String, _ context: AppContext
  ) async throws -> SettlementCertificate {
    let id = try context.borrower()
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let contracts = [state.purchaseLine?.ordinal].compactMap { $0 } + state.loans.map(\.ordinal)
    guard let contract = contracts.first(where: { Reference.contract(id, $0) == name }) else {
      throw Problem(.contractUnknown)
    }
    return try await platform.settlementCertificate(of: contract, borrower: id)
  }

  private func page(
    _ certificate: SettlementCertificate, _ name: String, _ request: Request,
    _ context: AppContext
  ) throws -> Response {
    let frame = PageFrame(site: site, request)
    let words = frame.words
    let borrower = Reference.borrower(try context.borrower())
    let path = SettlementRoutes.path(borrower, name)
    return frame.response(BilingualText("结清证明", "Certificate of settlement")) { html in
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/" + borrower) + "#" + DebtSection.anchor),
          text: words("回到我的账户", "Back to my account"))
      }
      SettlementDocument.write(certificate, words.language, to: &html)
      if press != nil {
        html.element(.p) {
          $0.element(.a, .href(path + ".pdf"), text: words("下载 PDF", "Get the PDF"))
        }
      }
      guard sign != nil else { return }
      html.element(.p) {
        $0.element(
          .a, .href(path + ".json"), text: words("下载签名文件", "Get the signed file"))
      }
      html.paragraph(
        words(
          "签名文件可以用我们公布的公钥核验，不需要再问我们。",
          "Anybody can check the signed file with our public key, without asking us."), .quiet)
    }
  }

  private func pdf(_ certificate: SettlementCertificate) async throws -> Response {
    guard let press else { throw Problem.noPrinter }
    let printed: PrintedDocument
    do throws(PrintingError) {
      printed = try await press.pdf(of: SettlementDocument(certificate).bytes)
    } catch {
      throw Problem.noPrinter
    }
    var response = Response.bytes(printed.bytes, type: "application/pdf")
    response.headers[.contentDisposition] =
      "inline; filename=\"settlement-\(certificate.contract).pdf\""
    return response
  }

  private func signed(_ certificate: SettlementCertificate) async throws -> Response {
    guard let sign else { throw Problem.unknownAddress }
    let bytes = try sign(certificate)
    return .attachment(
      "settlement-\(certificate.contract).json", type: "application/json"
    ) { send in try await send(bytes) }
  }
}

/// Signs a settlement certificate, and gives the file.
public typealias SettlementSigner = @Sendable (SettlementCertificate) throws -> [UInt8]
