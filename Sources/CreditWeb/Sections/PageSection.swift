import CreditCore

/// One block of the borrower's page.
protocol PageSection: SendableMetatype {
  /// The anchor within the page; also the id of its heading.
  static var anchor: String { get }
  static var title: BilingualText { get }

  var view: BorrowerView { get }
  init(_ view: BorrowerView)

  func write(_ words: Wording, to html: inout HTML)
}

extension PageSection {
  /// The block with its heading.
  func writeWhole(_ words: Wording, to html: inout HTML) {
    html.element(.section, .labelled(by: Self.anchor)) { section in
      section.element(.h2, .id(Self.anchor), text: words(Self.title))
      write(words, to: &section)
    }
  }
}
