import CreditBureau
import CreditCore
import Testing

/// Whoever sends a report, reading it costs little and ends in a report or in one clear error.
@Suite("Hostile reports")
struct HostileReportTests {
  private func error(
    _ bytes: [UInt8], limits: ReportLimits = .standard
  ) -> CreditReportError? {
    do throws(CreditReportError) {
      _ = try PersonalReport(document: bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private func error(_ text: String, limits: ReportLimits = .standard) -> CreditReportError? {
    error(Array(text.utf8), limits: limits)
  }

  private func error(packed: [UInt8], limits: ReportLimits = .standard) -> CreditReportError? {
    do throws(CreditReportError) {
      _ = try PersonalReport(packed: packed, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "a document type is refused wherever it stands, and before it could mean anything",
    arguments: [
      "<!DOCTYPE Document [<!ENTITY a \"b\">]><Document>&a;</Document>",
      "<?xml version=\"1.0\"?><!-- x --><!DOCTYPE d SYSTEM \"http://example.com/d\"><Document/>",
      "<!doctype Document><Document/>",
      "<Document><!ENTITY a \"b\"></Document>",
      "<Document><![INCLUDE[x]]></Document>",
    ])
  func declarations(text: String) {
    #expect(error(text) == .forbiddenDeclaration)
  }

  @Test("an entity bomb is refused")
  func entityBomb() {
    let entities = (1...9).map { "<!ENTITY l\($0) \"&l\($0 - 1);&l\($0 - 1);\">" }.joined()
    #expect(
      error("<!DOCTYPE l [<!ENTITY l0 \"lol\">\(entities)]><Document>&l9;</Document>")
        == .forbiddenDeclaration)
    #expect(error("<Document>&l9;</Document>") == .malformed)
  }

  @Test("nesting is stopped at the limit, however deep it goes")
  func nesting() {
    #expect(error(String(repeating: "<a>", count: 1_000_000)) == .tooDeep)
    let four = "<Document><a><b><c/></b></a></Document>"
    #expect(error(four, limits: ReportLimits(depth: 3)) == .tooDeep)
    #expect(error(four, limits: ReportLimits(depth: 4)) == .missing(element: "PA01AI01"))
  }

  @Test("bodies over the limits are refused: bytes, elements, accounts, one text")
  func sizes() {
    #expect(error(FullReport.document, limits: ReportLimits(bytes: 100)) == .tooLarge)
    #expect(error(FullReport.document, limits: ReportLimits(elements: 100)) == .tooManyElements)
    #expect(error(FullReport.document, limits: ReportLimits(accounts: 1)) == .tooLarge)
    #expect(
      error("<Document>\(String(repeating: "<a/>", count: 400_000))</Document>")
        == .tooManyElements)
    let long = ReportSample.document(
      "<POS><PG01><PG010D01>\(String(repeating: "一", count: 2001))</PG010D01></PG01></POS>")
    #expect(error(long) == .badValue(element: "PG010D01"))
  }

  private static let utf16 = Array("<Document/>".utf16)
  private static let littleEndian = utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  private static let bigEndian = utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }

  private static func holding(_ bytes: [UInt8]) -> [UInt8] {
    Array("<Document>".utf8) + bytes + Array("</Document>".utf8)
  }

  private static let otherEncodings: [[UInt8]] = [
    Array("<?xml version=\"1.0\" encoding=\"GBK\"?><Document/>".utf8),
    Array("<?xml version='1.0' encoding = 'GB18030'?><Document/>".utf8),
    [0xFF, 0xFE] + littleEndian, [0xFE, 0xFF] + bigEndian, littleEndian, bigEndian,
    // 林 in GBK.
    holding([0xC1, 0xD6]),
    // A surrogate and an overlong form.
    holding([0xED, 0xA0, 0x80]), holding([0xC0, 0xBC]),
  ]

  @Test("another encoding is refused, declared or not", arguments: otherEncodings)
  func encodings(bytes: [UInt8]) {
    #expect(error(bytes) == .notUTF8)
  }

  @Test("a byte order mark and a declaration in either quotes do no harm")
  func byteOrderMark() throws {
    let plain = try PersonalReport(document: FullReport.document)
    let marked = [0xEF, 0xBB, 0xBF] + FullReport.document
    #expect(try PersonalReport(document: marked) == plain)
    let quoted = FullReport.text.replacing(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", with: "<?xml version='1.0' encoding='utf-8'?>")
    #expect(try PersonalReport(document: Array(quoted.utf8)) == plain)
    let spaced = FullReport.text.replacing(
      "<PA01A>", with: "<!-- <x> --><PA01A a=\"1\"\r\n b='>' >")
    #expect(try PersonalReport(document: Array(spaced.utf8)) == plain)
  }

  @Test("references and unparsed text mean what they say")
  func references() throws {
    let text = FullReport.text.replacing(
      "<PB01AQ01>a@example.com<", with: "<PB01AQ01>a&#64;<![CDATA[<&>]]>&lt;&#x6797;&amp;lt;<")
    let report = try PersonalReport(document: Array(text.utf8))
    #expect(report.identity?.email == "a@<&><林&lt;")
  }

  @Test(
    "documents that are not well formed are refused",
    arguments: [
      "", " ", "<", "<Document", "<Document>", "</Document>", "<Document></document>",
      "<Document/><Document/>", "<Document/>x", "x<Document/>", "<Document>&</Document>",
      "<Document>&amp</Document>", "<Document>&#0;</Document>", "<Document>&#xD800;</Document>",
      "<Document>&#+65;</Document>", "<Document>&#1114112;</Document>",
      "<Document>]]></Document>", "<Document a></Document>", "<Document a=1/>",
      "<Document a=\"<\"/>", "<Document a='1'b='2'/>", "<Document><!-- -- --></Document>",
      "<Document><!-- </Document>", "<Document><![CDATA[</Document>", "<1/>",
      "<Document><?xml?></Document>",
      "<Document><?a</Document>", "<Document>\u{1}</Document>", "<Document>\u{0}</Document>",
      "<a:Document></b:Document>",
    ])
  func malformed(text: String) {
    #expect(error(text) == .malformed)
  }

  @Test("an item that stands twice where it can stand once is refused, not guessed")
  func twice() {
    let twice = FullReport.text.replacing(
      "<PD01AJ01>12000</PD01AJ01>", with: "<PD01AJ01>1</PD01AJ01><PD01AJ01>2</PD01AJ01>")
    #expect(error(twice) == .badValue(element: "PD01AJ01"))
    #expect(
      error(FullReport.text.replacing("<PD01B>", with: "<PD01B/><PD01B>"))
        == .badValue(element: "PD01B"))
  }

  @Test("amounts beyond all reason are refused before they are added up")
  func amounts() {
    for amount in ["99999999999", "0", "007"] {
      #expect(error(FullReport.text.replacing(">12000<", with: ">\(amount)<")) == nil)
    }
    for amount in ["100000000000", "999999999999999", "-1", "1.0", "+5", "１２", "1 000"] {
      #expect(
        error(
          FullReport.text.replacing(
            "<PD01AJ01>12000<", with: "<PD01AJ01>\(amount)<")) == .badValue(element: "PD01AJ01"))
    }
  }

  @Test("the largest amounts everywhere add up without a trap")
  func largest() throws {
    let account =
      "<PD01><PD01A><PD01AD01>R2</PD01AD01><PD01AJ02>99999999999</PD01AJ02></PD01A>"
      + "<PD01C><PD01CJ01>99999999999</PD01CJ01><PD01CJ02>99999999999</PD01CJ02>"
      + "<PD01CJ04>99999999999</PD01CJ04><PD01CJ06>99999999999</PD01CJ06></PD01C></PD01>"
    let report = try PersonalReport(
      document: ReportSample.document(
        "<PDA>\(String(repeating: account, count: 5000))</PDA>"))
    let day = try Samples.day("2026-11-01")
    let features = ReportFeatures(report, on: day)
    #expect(features.debt.cardUtilisation == 10_000)
    #expect(features.debt.balance == Money(yuan: 99_999_999_999 * 5000))
    let extract = CreditReport(report).extract(fields: Set(ReportField.allCases), on: day)
    let total: Int64 = 99_999_999_999 * 5000
    #expect(extract[.totalBalance] == total)
  }

  @Test("a packed report is read like the document in it")
  func packed() throws {
    let packed = try Gzip.compress(FullReport.document)
    let plain = try PersonalReport(document: FullReport.document)
    #expect(try PersonalReport(packed: packed) == plain)
  }

  @Test("a packed report that was cut anywhere is refused, as is one that is continued")
  func truncated() throws {
    let packed = try Gzip.compress(FullReport.document)
    for length in stride(from: 0, to: packed.count, by: 37) {
      #expect(error(packed: Array(packed.prefix(length))) == .notGzip)
    }
    #expect(error(packed: Array(packed.dropLast())) == .notGzip)
    #expect(error(packed: packed + packed) == .notGzip)
    #expect(error(packed: FullReport.document) == .notGzip)
  }

  @Test("a packed report that would fill the memory is stopped at the limit")
  func bomb() throws {
    let bomb = try Gzip.compress([UInt8](repeating: UInt8(ascii: " "), count: 30_000_000))
    #expect(bomb.count < 40_000)
    #expect(error(packed: bomb) == .tooLarge)
    #expect(error(packed: bomb, limits: ReportLimits(packedBytes: 1000)) == .tooLarge)
  }

  @Test("errors have codes that stay, and tell nothing of the person")
  func codes() throws {
    let errors: [(CreditReportError, String)] = [
      (.tooLarge, "report.too-large"), (.tooManyElements, "report.too-many-elements"),
      (.tooDeep, "report.too-deep"), (.notGzip, "report.not-gzip"),
      (.notUTF8, "report.not-utf8"), (.forbiddenDeclaration, "report.declaration"),
      (.malformed, "report.malformed"), (.missing(element: "PA01AI01"), "report.missing"),
      (.badValue(element: "PA01AR01"), "report.bad-value"),
    ]
    for (error, code) in errors { #expect(error.code == code) }
    let bad = try #require(error(FullReport.text.replacing(">1995-02-28<", with: ">林小满<")))
    #expect(!"\(bad)".contains("林小满"))
    #expect(bad == .badValue(element: "PB01AR01"))
  }
}
