import CreditWeb
import Testing

@Suite("HTML")
struct HTMLTests {
  @Test("No text can begin or end markup, inside an element or inside an attribute")
  func everyTextIsEscaped() {
    var random = SystemRandomNumberGenerator()
    let alphabet = Array("<>&\"'/=! a1中é\u{0}\u{1B}😀;#x\n")
    for _ in 0..<2000 {
      let text = String(
        (0..<Int.random(in: 0...24, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        })
      var html = HTML()
      html.text(text)
      let written = String(decoding: html.bytes, as: UTF8.self)
      #expect(!written.contains { "<>\"'".contains($0) }, "\(text.debugDescription)")
      #expect(Self.bareAmpersands(written) == 0, "\(text.debugDescription)")

      var element = HTML()
      element.element(.td, .column(text), text: text)
      let markup = String(decoding: element.bytes, as: UTF8.self)
      #expect(markup == "<td data-column=\"\(written)\">\(written)</td>")
    }
  }

  /// Ampersands that don't begin one of the five entities.
  private static func bareAmpersands(_ text: String) -> Int {
    text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().count { rest in
      !["amp;", "lt;", "gt;", "quot;", "#39;"].contains { rest.hasPrefix($0) }
    }
  }

  @Test("Escaped text reads as what was written")
  func escapingKeepsTheText() {
    var html = HTML()
    html.text("a < b & \"c\" > 'd' 利息")
    #expect(
      String(decoding: html.bytes, as: UTF8.self)
        == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39; 利息")
  }

  @Test(
    "A link leads nowhere but to a path or an anchor of ours",
    arguments: [
      ("javascript:alert(1)", "/"), ("//elsewhere.example/", "/"),
      ("https://elsewhere.example", "/"),
      ("/staff?lang=en", "/staff?lang=en"), ("#cost", "#cost"),
    ])
  func linksStayHere(path: String, expected: String) {
    var html = HTML()
    html.element(.a, .href(path), text: "x")
    #expect(String(decoding: html.bytes, as: UTF8.self) == "<a href=\"\(expected)\">x</a>")
  }

  @Test("No element can run a script or load anything else than the stylesheet")
  func tagsAreHarmless() {
    let tags = Set(HTMLTag.allCases.map(\.rawValue))
    #expect(tags.isDisjoint(with: ["script", "style", "img", "iframe", "object", "embed", "svg"]))
  }
}
