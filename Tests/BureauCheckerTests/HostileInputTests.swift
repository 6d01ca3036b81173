import BureauChecker
import Testing

@Suite("Hostile input")
struct HostileInputTests {
  static let documents: [String: String] = [
    "nothing": "", "open end": "<Document><InAcctInf>", "not XML": "hello",
    "document type": "<!DOCTYPE a><Document/>",
    "entity bomb":
      "<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><Document>&b;</Document>",
    "entity of its own": "<Document>&b;</Document>",
    "external entity": "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document/>",
    "comment": "<Document><!-- a --></Document>", "CDATA": "<Document><![CDATA[a]]></Document>",
    "two documents": "<Document/><Document/>", "text behind": "<Document/>a",
    "wrong end": "<Document><a></b></Document>", "end without start": "</Document>",
    "NUL": "<Document>\0</Document>", "NUL by number": "<Document>&#0;</Document>",
    "control character": "<Document>\u{1}</Document>",
    "no character": "<Document>\u{FFFF}</Document>",
    "surrogate by number": "<Document>&#xD800;</Document>",
    "number without digits": "<Document>&#;</Document>", "sign": "<Document>&#+65;</Document>",
    "bare ampersand": "<Document>a & b</Document>", "bare bracket": "<Document a=\"<\"/>",
    "attribute without quotes": "<Document a=1/>", "no space": "<Document a=\"1\"b=\"2\"/>",
    "name by a digit": "<1/>", "only a prefix": "<a:/>", "section end": "<Document>]]></Document>",
    "deep": String(repeating: "<a>", count: 33) + String(repeating: "</a>", count: 33),
    "very deep": String(repeating: "<a>", count: 1_000_000),
    "many attributes":
      "<Document" + (0..<65).map { " a\($0)=\"\"" }.joined() + "/>",
    "many elements": "<Document>" + String(repeating: "<a/>", count: 200_000) + "</Document>",
  ]

  @Test("a line that is no plain XML document is ABR006", arguments: documents.keys.sorted())
  func unreadable(title: String) {
    let line = Self.documents[title] ?? ""
    #expect(XMLTree.parse(line.utf8) == nil)
    let report = ReportFileChecker().validate(
      TestBureau.file("210", [line], day: ReportFileTests.day),
      name: ReportFileRuleTests.file("210", day: ReportFileTests.day))
    #expect(report.errors.map(\.code) == ["ABR006"])
  }

  @Test("what XML allows is read")
  func allowed() throws {
    let text =
      "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<p:a xmlns:p='x' b = \"1 &gt; 0\" >"
      + "<c>&lt;&amp;&gt;&quot;&apos;&#x738B;&#20134;\r\n]] 中 </c><d/>< /p:a>"
    #expect(XMLTree.parse(text.utf8) == nil)
    let right = text.replacing("< /p:a>", with: "</p:a >\n<?end?>")
    let tree = try #require(XMLTree.parse(right.utf8))
    #expect(tree.name == "a")
    #expect(tree.children.map(\.name) == ["c", "d"])
    #expect(tree.child("c")?.text == "<&>\"'王亦\n]] 中")
    #expect(tree.child("d")?.text == "")
    let deep = String(repeating: "<a>", count: 32) + String(repeating: "</a>", count: 32)
    #expect(XMLTree.parse(deep.utf8) != nil)
  }

  @Test("what is escaped is read back")
  func escape() {
    let text = "a<b>&\"'\r\n\t\u{0}\u{B}\u{FFFE}王"
    let tree = XMLTree.parse("<a>(\(XMLTree.escape(text)))</a>".utf8)
    #expect(tree?.text == "(a<b>&\"'\r\n\t王)")
  }

  @Test("one bad line among right ones takes nothing with it")
  func among() {
    let lines = [Samples.basics.xml, "<a>\0", "<!DOCTYPE a>", "<Document/>"]
    var database = BureauDatabase()
    let report = ReportFileChecker().check(
      TestBureau.file("110", lines, day: ReportFileTests.day), name: ReportFileTests.name,
      database: &database)
    #expect(report.errors.map(\.code) == ["ABR006", "ABR006", "ABR000"])
    #expect(report.errors.map(\.line) == [3, 4, 5])
    #expect(database.counts == ["110": 1])
  }

  @Test("a value far too long is ABE001, a number far too large too")
  func values() {
    var bureau = TestBureau(isComplete: false)
    let long = Samples.basics.with { $0.set("Email", String(repeating: "a", count: 100_000)) }
    #expect(bureau.send("110", [long]).errors.map(\.field) == ["Email"])
    let large = Samples.monthly("D1").with { $0.set("AcctBal", "9999999999999999") }
    #expect(bureau.send("210", [large]).errors.map(\.code) == ["ABE001"])
    let largest = Samples.monthly("D1").with { $0.set("AcctBal", "999999999999999") }
    #expect(bureau.send("210", [largest]).errors == [])
  }

  @Test("gzip gives back what it took and refuses what is too large, cut off or followed by more")
  func gzip() {
    let right = ReportFileTests.right
    let packed = Gzip.compress(right)
    #expect(Gzip.decompress(packed, limit: 1 << 20) == right)
    #expect(Gzip.decompress(packed, limit: right.count) == right)
    #expect(Gzip.decompress(packed, limit: right.count - 1) == nil)
    for length in [0, 1, 9, 10, 18, packed.count / 2, packed.count - 8, packed.count - 1] {
      #expect(Gzip.decompress(Array(packed.prefix(length)), limit: 1 << 20) == nil)
    }
    #expect(Gzip.decompress(packed + [0], limit: 1 << 20) == nil)
    #expect(Gzip.decompress(right, limit: 1 << 20) == nil)
    #expect(Gzip.decompress(Gzip.compress([]), limit: 10) == [])
    var wrong = packed
    wrong[wrong.count - 5] ^= 1
    #expect(Gzip.decompress(wrong, limit: 1 << 20) == nil)
  }

  @Test("a bomb of zeros stops at the limit")
  func bomb() {
    let packed = Gzip.compress([UInt8](repeating: 0, count: 64 << 20))
    #expect(packed.count < 1 << 17)
    #expect(Gzip.decompress(packed, limit: 1 << 20) == nil)
  }
}
