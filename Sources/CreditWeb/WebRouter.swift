public import CreditCore
public import CreditPlatform
public import Hummingbird
public import Logging

/// Builds the pages and the API of one platform; starting a server over it is the caller's task.
///
/// - Parameters:
///   - institutionName: the lender's name as shown on every page.
///   - texts: the words for the model's reason codes.
///   - access: who may see the pages.
///   - printer: makes PDFs of signed papers; without one they are offered as pages only.
///   - consentRecord: makes signed consent records; without it none is offered.
///   - settlementSigner: signs settlement certificates; without it they come as pages only.
///   - logger: for requests that fail; it is given codes and request ids only.
public func makeRouter(
  platform: Platform, institutionName: BilingualText, texts: [String: BilingualText],
  access: PageAccess, printer: (any DocumentPrinter)? = nil,
  consentRecord: ConsentRecordMaker? = nil, settlementSigner: SettlementSigner? = nil,
  logger: Logger
) -> Router<AppContext> {
  let site = PageFrame.Site(institution: institutionName, access: access)
  let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
  router.addMiddleware {
    // Outermost: it can't fail, so that errors get the headers too.
    SecurityHeaders()
    ErrorMapping(site: site, logger: logger)
    switch access {
    case .loopbackDemo: LoopbackOnly()
    }
    ErasedBorrowers(platform: platform)
  }
  PageRoutes(platform: platform, site: site, texts: texts).add(to: router)
  let press = printer.map { DocumentPress($0) }
  PaperRoutes(platform: platform, site: site, press: press).add(to: router)
  SettlementRoutes(platform: platform, site: site, press: press, sign: settlementSigner)
    .add(to: router)
  ComplianceRoutes(platform: platform, site: site).add(to: router)
  RolloutRoutes(platform: platform, site: site).add(to: router)
  SigningRoutes(platform: platform, site: site).add(to: router)
  ApplyRoutes(platform: platform, site: site, texts: texts).add(to: router)
  DrawRoutes(platform: platform, site: site).add(to: router)
  CostRoutes(platform: platform, site: site, press: press).add(to: router)
  CostTableRoutes(platform: platform).add(to: router)
  ChangePageRoutes(platform: platform, site: site).add(to: router)
  TradeRoutes(platform: platform, site: site).add(to: router)
  LoanRoutes(platform: platform).add(to: router)
  LoanChangeRoutes(platform: platform).add(to: router)
  PaymentRoutes(platform: platform).add(to: router)
  PurchaseRoutes(platform: platform).add(to: router)
  OrderRoutes(platform: platform).add(to: router)
  PlanRoutes(platform: platform).add(to: router)
  CheckoutRoutes(platform: platform, institution: site.institution).add(to: router)
  ExportRoutes(platform: platform, site: site, texts: texts, consentRecord: consentRecord)
    .add(to: router)
  ShareRoutes(platform: platform).add(to: router)
  RightsRoutes(platform: platform, site: site).add(to: router)
  DisputeRoutes(platform: platform, site: site).add(to: router)
  DisputeAPIRoutes(platform: platform).add(to: router)
  RequestRoutes(platform: platform).add(to: router)
  CollectionRoutes(platform: platform).add(to: router)
  CollectionPageRoutes(platform: platform, site: site).add(to: router)
  LimitRoutes(platform: platform).add(to: router)
  LimitPageRoutes(platform: platform, site: site).add(to: router)
  CreditPageRoutes(platform: platform, site: site).add(to: router)
  DebitCardRoutes(platform: platform, site: site).add(to: router)
  BooksRoutes(platform: platform, site: site).add(to: router)
  TrialRoutes(platform: platform).add(to: router)
  ReportRoutes(platform: platform, site: site).add(to: router)
  return router
}
