import CreditCore
import CreditPlatform

/// What the forms send with which a paper is signed: the answer, which texts were shown, what was
/// ticked, and the code typed in. It travels from one page to the next in hidden fields; nothing of
/// it ever stands in an address.
struct SigningForm {
  /// The borrower's choice.
  enum Answer: String {
    case sign
    case refuse
    /// Another code.
    case resend
  }

  var act: SigningAct
  /// ``SigningView/number`` as the page was made.
  var number: Int64
  /// The digests of the texts that were shown.
  var digests: [PaperKind: Digest]
  /// The application whose offer was shown; only of the credit contract.
  var application: Int64?
  /// The ids of the items that were ticked by hand.
  var ticked: Set<String> = []
  /// The ordinal of the code that was sent, and what was typed in for it.
  var code: Int64?
  var typed: String?
  /// What is drawn with it; only of the loan contract.
  var draw: DrawForm?
  /// Whether it came from the question of the upgrade, and leads back there (R118).
  var isUpgrade = false

  /// - Throws: ``Problem`` naming the field that can't be used.
  init(_ act: SigningAct, _ fields: FormFields) throws(Problem) {
    guard let number = fields["number"].flatMap({ Int64($0) }), number >= 0 else {
      throw .field("number")
    }
    self.act = act
    self.number = number
    digests = [:]
    for kind in act.kinds {
      guard let bytes = fields["digest-" + kind.rawValue].flatMap(Hex.bytes), bytes.count == 32
      else { throw .field("digest") }
      digests[kind] = Digest(bytes: bytes)
    }
    application = fields["application"].flatMap { Int64($0) }
    ticked = Set(
      fields.names.filter { $0.hasPrefix(Self.item) && fields[$0] == "yes" }
        .map { String($0.dropFirst(Self.item.utf8.count)) })
    code = fields["sent"].flatMap { Int64($0) }
    typed = fields["code"]
    isUpgrade = act == .bureauAuthorisation && fields["back"] == "upgrade"
    if act == .loanContract {
      draw = try DrawForm(fields)
      guard draw?.token != nil else { throw .field("token") }
    }
  }

  /// The form as a page begins with it: nothing ticked.
  init(_ act: SigningAct, _ view: SigningView) throws(PlatformError) {
    self.act = act
    number = view.number
    digests = [:]
    for paper in try view.papers(act) { digests[paper.kind] = PaperCatalogue.digest(of: paper) }
    application = act == .creditContract ? view.state.decision?.application : nil
  }

  /// The page on which the text is read, without a language.
  func textPath(_ reference: String) -> String {
    if act == .loanContract { return DrawPage.path(reference) }
    return isUpgrade ? UpgradePage.path(reference) : act.path(reference)
  }

  /// Where going back without an answer leads.
  func backPath(_ reference: String) -> String {
    act == .loanContract ? DrawPage.path(reference) : SigningAct.path(reference)
  }

  /// The name of an item's tick box.
  static func name(of item: String) -> String { Self.item + item }

  /// Whether what was shown is what is in force: the texts, and the offer of the contract.
  func isOf(_ view: SigningView) -> Bool {
    act.kinds.allSatisfy { kind in
      guard let paper = view.borrower.papers[kind] else { return false }
      return digests[kind] == PaperCatalogue.digest(of: paper)
    } && (act != .creditContract || application == view.state.decision?.application)
  }

  /// The key of sending a code, of signing with one, and of saying no.
  var sendKey: RequestKey? { key("signing-code", number) }
  var signKey: RequestKey? { code.flatMap { key("sign", $0, Array(ticked).sorted()) } }
  var agreeKey: RequestKey? { key("agreement", number) }
  var refuseKey: RequestKey? { key("signing-refusal", number) }

  /// The hidden fields that a page hands on to the next.
  ///
  /// - Parameter hasTicks: whether the ticks go with them, because the page has no tick boxes.
  func writeHidden(hasTicks: Bool, to html: inout HTML) {
    var fields = [("number", "\(number)")]
    for kind in act.kinds {
      guard let digest = digests[kind] else { continue }
      fields.append(("digest-" + kind.rawValue, Hex.text(digest.bytes)))
    }
    if let application { fields.append(("application", "\(application)")) }
    if hasTicks { fields += ticked.sorted().map { (Self.name(of: $0), "yes") } }
    if let code { fields.append(("sent", "\(code)")) }
    if isUpgrade { fields.append(("back", "upgrade")) }
    draw?.writeHidden(to: &html)
    for (name, value) in fields {
      html.void(.input, .type("hidden"), .name(name), .value(value))
    }
  }

  private static let item = "item-"

  private func key(_ name: String, _ number: Int64, _ parts: [String] = []) -> RequestKey? {
    let shown = act.kinds.compactMap { digests[$0].map { Hex.text($0.bytes) } }
    let offer =
      (application.map { ["\($0)"] } ?? [])
      + (draw.map { $0.fields.map { $0.value } + [$0.token ?? ""] } ?? [])
    let text = shown.first?.prefix(16) ?? ""
    return RequestKey(
      "\(name)-\(act.rawValue)-\(number)-\(text)",
      body: Array((shown + offer + parts).joined(separator: " ").utf8))
  }
}
