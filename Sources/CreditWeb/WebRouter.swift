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
///   - logger: for requests that fail; it is given codes and request ids only.
public func makeRouter(
  platform: Platform, institutionName: BilingualText, texts: [String: BilingualText],
  access: PageAccess, logger: Logger
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
  }
  PageRoutes(platform: platform, site: site, texts: texts).add(to: router)
  LoanRoutes(platform: platform).add(to: router)
  TrialRoutes(platform: platform).add(to: router)
  return router
}
