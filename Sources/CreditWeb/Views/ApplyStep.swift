import CreditCore

/// One step on the way from registration to money, and how far it has come.
struct ApplyStep {
  enum Standing: Hashable {
    case done
    /// The one to take now.
    case now
    /// Something runs that needs nobody's doing.
    case waiting
    case later
    /// It did not go well; the text says what can be done.
    case stopped
  }

  /// What the page offers for it.
  enum Act: Hashable {
    /// A page to open; a path without a language.
    case open(String, BilingualText)
    /// A button on this page: the last part of the path.
    case press(String, BilingualText)
  }

  var title: BilingualText
  var text: BilingualText
  var standing: Standing
  var act: Act?
}

extension ApplyStep.Standing {
  var label: BilingualText {
    switch self {
    case .done: BilingualText("已完成", "Done")
    case .now: BilingualText("现在可以做", "Now")
    case .waiting: BilingualText("进行中", "Under way")
    case .later: BilingualText("以后", "Later")
    case .stopped: BilingualText("未通过", "Not passed")
    }
  }

  var tone: HTMLTable.Tone? {
    switch self {
    case .done: .good
    case .now, .waiting: nil
    case .later: .quiet
    case .stopped: .warning
    }
  }
}
