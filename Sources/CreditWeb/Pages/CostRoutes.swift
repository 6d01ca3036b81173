import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The cost tables stored with a borrower's contracts: a list, pages, PDFs, and the bytes under
/// the stored digest (N2).
struct CostRoutes: Sendable {
  private static let title = BilingualText("我的成本明示表", "My cost tables")

  let platform: Platform
  let site: PageFrame.Site
  let press: DocumentPress?

  /// The list's path, without a language.
  static func path(_ borrower: String) -> String { "/borrowers/\(borrower)/costs" }

  func add(to router: Router<AppContext>) {
    router.get("/borrowers/:reference/costs") { request, context in
      try await list(request, try context.borrower())
    }
    router.get("/borrowers/:reference/costs/:number") { request, context in
      let (id, name) = (try context.borrower(), context.parameters.get("number") ?? "")
      if name.hasSuffix(".pdf") {
        return try await pdf(try await stored(String(name.dropLast(4)), of: id).cost)
      }
      if name.hasSuffix(".json") {
        let bytes = try await stored(String(name.dropLast(5)), of: id).cost.bytes
        return .bytes(bytes, type: "application/json")
      }
      let (cost, number) = try await stored(name, of: id)
      return StoredCostPage(
        stored: cost, number: number, lender: site.institution, hasPrinter: press != nil
      ).response(PageFrame(site: site, request))
    }
  }

  private func stored(
    _ name: String, of id: StreamID
  ) async throws -> (cost: StoredCost, number: Int) {
    guard try await platform.borrower(id) != nil else { throw Problem.unknownBorrower }
    let costs = try await platform.storedCosts(of: id)
    guard let number = Int(name), costs.indices.contains(number - 1) else {
      throw Problem.unknownPaper
    }
    return (costs[number - 1], number)
  }

  private func list(_ request: Request, _ id: StreamID) async throws -> Response {
    guard try await platform.borrower(id) != nil else { throw Problem.unknownBorrower }
    let costs = try await platform.storedCosts(of: id)
    let frame = PageFrame(site: site, request)
    let (words, borrower) = (frame.words, Reference.borrower(id))
    let rows = costs.enumerated().reversed().map { index, stored in
      let table = stored.cost.table
      return [
        HTMLTable.Cell(words.day(table.on)), .init(words(table.act.label)),
        .init(words.amount(table.principal)), .init(words.percent(table.allIn)),
        .init(
          words("打开", "Open"), href: frame.link(StoredCostPage.path(borrower, index + 1))),
      ]
    }
    return frame.response(Self.title) { html in
      if rows.isEmpty {
        html.paragraph(
          words("还没有签署过借款或分期。", "You have signed no loan and no instalments yet."))
      } else {
        html.table(
          HTMLTable(
            words("签署时确认的成本明示表", "Confirmed at the signature"),
            [
              words("日期", "Day"), words("业务", "What for"), words("本金", "Principal"),
              words("年化综合融资成本", "All-in cost a year"), words("原文", "Table"),
            ], amounts: [2, 3], rows: rows))
      }
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/" + borrower) + "#" + CostSection.anchor),
          text: words("回到我的账户", "Back to my account"))
      }
    }
  }

  private func pdf(_ stored: StoredCost) async throws -> Response {
    guard let press else { throw Problem.noPrinter }
    let printed: PrintedDocument
    do throws(PrintingError) {
      printed = try await press.pdf(of: CostDocument(stored, lender: site.institution).bytes)
    } catch {
      throw Problem.noPrinter
    }
    var response = Response.bytes(printed.bytes, type: "application/pdf")
    response.headers[.contentDisposition] =
      "inline; filename=\"cost-\(Hex.text(stored.cost.digest.bytes).prefix(16)).pdf\""
    return response
  }
}
