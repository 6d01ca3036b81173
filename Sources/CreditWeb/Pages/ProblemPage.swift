import CreditCore
import Hummingbird

/// An error in plain words.
struct ProblemPage {
  private let problem: Problem

  init(_ problem: Problem) {
    self.problem = problem
  }

  func response(_ frame: PageFrame) -> Response {
    frame.response(problem.title, status: problem.status) { html in
      html.paragraph(frame.words(problem.detail))
      html.facts([
        (
          name: frame.words("代码", "Code"),
          value: problem.code + (problem.rule.map { " (\($0))" } ?? "")
        )
      ])
      html.element(.p) {
        $0.element(.a, .href(frame.link("/")), text: frame.words("回到首页", "Start"))
      }
    }
  }
}
