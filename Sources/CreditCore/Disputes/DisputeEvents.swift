/// A dispute came in; its data stand as disputed (标注) from now on, and its clock runs (N28).
public struct DisputeOpened: BorrowerEventBody {
  public static let kind = "dispute.opened/1"
  public var dispute: Dispute

  public init(dispute: Dispute) {
    self.dispute = dispute
  }

  public init(_ f: inout Fields, _ v: DisputeOpened?) throws(CodecError) {
    self.init(dispute: try f("dispute", v?.dispute))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.disputes.append(dispute)
    borrower.counts.disputes = dispute.ordinal
    borrower.counts.disputePapers += Int64(dispute.papers.count)
  }
}

/// Evidence or a statement was added.
public struct DisputePapersAdded: BorrowerEventBody {
  public static let kind = "dispute.papers-added/1"
  public var dispute: Int64
  public var papers: [DisputePaper]

  public init(dispute: Int64, papers: [DisputePaper]) {
    self.dispute = dispute
    self.papers = papers
  }

  public init(_ f: inout Fields, _ v: DisputePapersAdded?) throws(CodecError) {
    self.init(dispute: try f("dispute", v?.dispute), papers: try f.list("papers", v?.papers))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.counts.disputePapers += Int64(papers.count)
    borrower.updateDispute(dispute) { $0.papers += papers }
  }
}

/// A dispute went on to another of the bureau's states; back to checking when its result was
/// refused.
public struct DisputeMoved: BorrowerEventBody {
  public static let kind = "dispute.moved/1"
  public var dispute: Int64
  public var stage: DisputeStage
  /// Who took it up; `nil` for what follows by itself.
  public var by: ReviewerRole?
  public var on: CivilDate

  public init(dispute: Int64, stage: DisputeStage, by: ReviewerRole?, on: CivilDate) {
    self.dispute = dispute
    self.stage = stage
    self.by = by
    self.on = on
  }

  public init(_ f: inout Fields, _ v: DisputeMoved?) throws(CodecError) {
    self.init(
      dispute: try f("dispute", v?.dispute), stage: try f("stage", v?.stage),
      by: try f.optional("by", v?.by), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateDispute(dispute) {
      $0.stage = stage
      guard stage == .checking, $0.finding != nil else { return }
      $0.finding = nil
      $0.correctedOn = nil
      $0.answeredOn = nil
      $0.messages.removeAll { $0.kind == .checkResult || $0.kind == .correctionResult }
    }
  }
}

/// A person said whether the data are right (核查结果).
public struct DisputeFound: BorrowerEventBody {
  public static let kind = "dispute.found/1"
  public var dispute: Int64
  public var finding: DisputeFinding

  public init(dispute: Int64, finding: DisputeFinding) {
    self.dispute = dispute
    self.finding = finding
  }

  public init(_ f: inout Fields, _ v: DisputeFound?) throws(CodecError) {
    self.init(dispute: try f("dispute", v?.dispute), finding: try f("finding", v?.finding))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateDispute(dispute) {
      $0.finding = finding
      if $0.stage < .checking { $0.stage = .checking }
    }
  }
}

/// Rows for the bureau were made that correct what was wrong.
public struct DisputeRowsMade: BorrowerEventBody {
  public static let kind = "dispute.rows-made/1"
  public var dispute: Int64
  /// Their disclosures.
  public var rows: [Int64]

  public init(dispute: Int64, rows: [Int64]) {
    self.dispute = dispute
    self.rows = rows
  }

  public init(_ f: inout Fields, _ v: DisputeRowsMade?) throws(CodecError) {
    self.init(
      dispute: try f("dispute", v?.dispute), rows: try f.list("rows", v?.rows))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateDispute(dispute) {
      $0.rows += rows
    }
  }
}

/// The bureau took a correcting row, or it was called off before it left.
public struct DisputeRowSettled: BorrowerEventBody {
  public static let kind = "dispute.row-settled/1"
  public var dispute: Int64
  public var row: Int64
  public var isAccepted: Bool
  public var on: CivilDate

  public init(dispute: Int64, row: Int64, isAccepted: Bool, on: CivilDate) {
    self.dispute = dispute
    self.row = row
    self.isAccepted = isAccepted
    self.on = on
  }

  public init(_ f: inout Fields, _ v: DisputeRowSettled?) throws(CodecError) {
    self.init(
      dispute: try f("dispute", v?.dispute), row: try f("row", v?.row),
      isAccepted: try f("isAccepted", v?.isAccepted), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateDispute(dispute) {
      $0.rows.removeAll { $0 == row }
      if isAccepted { $0.correctedOn = on }
    }
  }
}

/// 书面答复: the answer in writing was given; the clock stands.
public struct DisputeAnswered: BorrowerEventBody {
  public static let kind = "dispute.answered/1"
  public var dispute: Int64
  public var answer: DisputePaper
  public var on: CivilDate

  public init(dispute: Int64, answer: DisputePaper, on: CivilDate) {
    self.dispute = dispute
    self.answer = answer
    self.on = on
  }

  public init(_ f: inout Fields, _ v: DisputeAnswered?) throws(CodecError) {
    self.init(
      dispute: try f("dispute", v?.dispute), answer: try f("answer", v?.answer),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.counts.disputePapers += 1
    borrower.updateDispute(dispute) {
      $0.papers.append(answer)
      if $0.answeredOn == nil { $0.answeredOn = on }
    }
  }
}

/// Something is to be told to the bureau about it.
public struct DisputeMessageMade: BorrowerEventBody {
  public static let kind = "dispute.message-made/1"
  public var dispute: Int64
  public var message: DisputeMessage

  public init(dispute: Int64, message: DisputeMessage) {
    self.dispute = dispute
    self.message = message
  }

  public init(_ f: inout Fields, _ v: DisputeMessageMade?) throws(CodecError) {
    self.init(dispute: try f("dispute", v?.dispute), message: try f("message", v?.message))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateDispute(dispute) { $0.messages.append(message) }
  }
}

/// The bureau took a message, or did not; what it did not take is made again.
public struct DisputeMessageSettled: BorrowerEventBody {
  public static let kind = "dispute.message-settled/1"
  public var dispute: Int64
  public var disclosure: Int64
  public var isTaken: Bool
  /// The number of the mark it set.
  public var mark: ObjectionNumber?
  public var on: CivilDate

  public init(
    dispute: Int64, disclosure: Int64, isTaken: Bool, mark: ObjectionNumber?, on: CivilDate
  ) {
    self.dispute = dispute
    self.disclosure = disclosure
    self.isTaken = isTaken
    self.mark = mark
    self.on = on
  }

  public init(_ f: inout Fields, _ v: DisputeMessageSettled?) throws(CodecError) {
    self.init(
      dispute: try f("dispute", v?.dispute), disclosure: try f("disclosure", v?.disclosure),
      isTaken: try f("isTaken", v?.isTaken), mark: try f.optional("mark", v?.mark),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateDispute(dispute) { $0.settle(disclosure, isTaken: isTaken, mark: mark, on: on) }
  }
}

/// The end of the clock is near, or past: the staff is alarmed.
public struct DisputeAlarmRaised: BorrowerEventBody {
  public static let kind = "dispute.alarm-raised/1"
  public var dispute: Int64
  /// The limit that was reached; −1 when it is late.
  public var daysLeft: Int64
  public var on: CivilDate

  public init(dispute: Int64, daysLeft: Int64, on: CivilDate) {
    self.dispute = dispute
    self.daysLeft = daysLeft
    self.on = on
  }

  public init(_ f: inout Fields, _ v: DisputeAlarmRaised?) throws(CodecError) {
    self.init(
      dispute: try f("dispute", v?.dispute), daysLeft: try f("daysLeft", v?.daysLeft),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateDispute(dispute) { $0.alarmed = daysLeft }
  }
}

extension Dispute {
  /// Takes what the bureau said to a message; what it did not take is forgotten and made again.
  fileprivate mutating func settle(
    _ disclosure: Int64, isTaken: Bool, mark number: ObjectionNumber?, on day: CivilDate
  ) {
    guard let index = messages.firstIndex(where: { $0.disclosure == disclosure }) else { return }
    guard isTaken else {
      messages.remove(at: index)
      return
    }
    messages[index].settledOn = day
    switch messages[index].kind {
    case .mark: mark = number
    case .unmark: mark = nil
    // The bureau answers the person with what we told it.
    case .checkResult where finding?.verdict != .wrong: if answeredOn == nil { answeredOn = day }
    case .correctionResult: if answeredOn == nil { answeredOn = day }
    case .checkResult, .statement: break
    }
  }
}
