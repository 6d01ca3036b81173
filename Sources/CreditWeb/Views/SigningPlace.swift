import CreditCore
import CreditPlatform

/// Where a borrower stands with one of the things there are to sign.
enum SigningPlace: Hashable {
  case open
  /// Signed in the text in force, and it holds.
  case signed(SignedPaper)
  /// Signed before; a new text, a consent that ended or was used up makes room for a new one.
  case again(SignedPaper)
  /// Said no; nobody asks again (N56).
  case refused(CivilDate)
  case blocked(Refusal)

  init(_ act: SigningAct, _ view: SigningView) {
    let state = view.state
    let refused = view.refused[act.head].map(SigningPlace.refused)
    let signed = state.paper(act.head)
    // Each draw has a contract of its own.
    if act == .loanContract {
      self = .open
      return
    }
    if act == .creditContract {
      if let refusal = view.contractRefusal {
        self =
          state.openAgreement == nil ? .blocked(refusal) : signed.map(Self.signed) ?? .open
      } else {
        self = refused ?? .open
      }
    } else if let signed {
      let digest = view.borrower.papers[act.head].map { PaperCatalogue.digest(of: $0) }
      let list = view.borrower.register.list.version
      let holds = signed.digest == digest && state.holds(act, list: list)
      self = holds ? .signed(signed) : refused ?? .again(signed)
    } else {
      self = refused ?? .open
    }
  }

  /// Whether it can be signed now.
  var isOpen: Bool {
    switch self {
    case .open, .again, .refused: true
    case .signed, .blocked: false
    }
  }

  var text: BilingualText {
    switch self {
    case .open:
      BilingualText("尚未签署。", "Not signed yet.")
    case .signed(let paper):
      BilingualText(
        "您已于 \(paper.on) 签署，版本 \(paper.version)，现在有效。",
        "You signed it on \(paper.on), version \(paper.version), and it holds.")
    case .again(let paper):
      BilingualText(
        "您曾于 \(paper.on) 签署版本 \(paper.version)。文本或共享清单已更新，或其中的授权没有给出、已结束、已用过；可以重新签署，也可以不签。",
        "You signed version \(paper.version) on \(paper.on). The text or the sharing list is new, "
          + "or a consent in it was not given, has ended or was used. You may sign anew, or leave "
          + "it.")
    case .refused(let day):
      BilingualText(
        "您已于 \(day) 选择不签。我们不会再次询问；您改变主意时，可以在这里签署。",
        "You chose not to sign on \(day). We do not ask again; if you change your mind, you can "
          + "sign here.")
    case .blocked(let refusal):
      BilingualText(
        "现在还不能签署：" + refusal.advice.zh, "It can't be signed now: " + refusal.advice.en)
    }
  }
}

extension Borrower {
  /// Whether every consent of an act lives, given to the list in force (R5); one for an inquiry
  /// only until an application used it.
  fileprivate func holds(_ act: SigningAct, list: String) -> Bool {
    ConsentItem.allCases.filter { $0.paper == act.head }.allSatisfy { item in
      guard let consent = liveConsent(item), consent.listVersion == list else { return false }
      return item != .bureauInquiry || consent.ordinal > counts.usedConsent
    }
  }
}
