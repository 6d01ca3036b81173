import CreditCore
import HTTPTypes
import Hummingbird

/// What every page has around its content: head, skip link, header, footer.
struct PageFrame: Sendable {
  /// What is the same on every page of one server.
  struct Site: Sendable {
    var institution: BilingualText
    var access: PageAccess
  }

  var site: Site
  var words: Wording
  /// The path of this page, for the language switch.
  var path: String

  init(site: Site, _ request: Request) {
    self.init(site: site, words: request.wording, path: request.uri.path)
  }

  init(site: Site, words: Wording, path: String) {
    self.site = site
    self.words = words
    self.path = path
  }

  /// A link to another page in the same language.
  func link(_ path: String, _ parameters: String = "") -> String {
    path + "?lang=\(words.language.rawValue)" + parameters
  }

  func page(_ title: BilingualText, content: (inout HTML) -> Void) -> HTML {
    var html = HTML()
    html.ownMarkup("<!doctype html>\n")
    html.element(.html, .lang(words.language.tag)) { root in
      writeHead(title, to: &root)
      root.element(.body) { body in
        body.element(.a, .class("skip"), .href("#content"), text: words("跳到正文", "Skip to content"))
        writeHeader(to: &body)
        body.element(.main, .id("content")) { main in
          main.element(.h1, text: words(title))
          content(&main)
        }
        writeFooter(to: &body)
      }
    }
    return html
  }

  func response(
    _ title: BilingualText, status: HTTPResponse.Status = .ok, content: (inout HTML) -> Void
  ) -> Response {
    var response = Response.bytes(
      page(title, content: content).bytes, type: "text/html; charset=utf-8", status: status)
    response.headers[.contentLanguage] = words.language.tag
    return response
  }

  private func writeHead(_ title: BilingualText, to html: inout HTML) {
    html.element(.head) { head in
      head.void(.meta, .charset("utf-8"))
      head.void(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
      head.void(.meta, .name("robots"), .content("noindex"))
      head.element(.title, text: words(title) + " · " + words(site.institution))
      head.void(.link, .rel("stylesheet"), .href(StyleSheet.path))
    }
  }

  private func writeHeader(to html: inout HTML) {
    let other = words.language.other
    html.element(.header) { header in
      header.element(.span, .class("institution"), text: words(site.institution))
      header.element(.a, .href(link("/")), text: words("首页", "Start"))
      header.element(
        .a, .class("switch"), .lang(other.tag), .href(path + "?lang=\(other.rawValue)"),
        text: other == .zh ? "中文" : "English")
    }
  }

  private func writeFooter(to html: inout HTML) {
    html.element(.footer) { footer in
      switch site.access {
      case .loopbackDemo:
        footer.paragraph(
          words(
            "演示：没有登录，只在本机可以打开；借款人均为虚构。",
            "Demo: there is no sign-in, it opens on this machine only; all borrowers are made up."
          ))
      }
      footer.paragraph(
        words(
          "本页不使用脚本、Cookie 或任何外部资源，不跟踪您。",
          "This page uses no script, no cookie and nothing from elsewhere; it does not track you."))
    }
  }
}
