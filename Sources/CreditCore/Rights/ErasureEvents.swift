/// 删除: the person's keys, sealed data and identity claim are gone from the store (N51).
///
/// It says what was done, so it comes last. It has no entry in the log of its own: an entry commits
/// to its event with the person's key, and there is none any more. What stands in the log is the
/// answer to the deletion request, from which this follows.
public struct PersonErased: BorrowerEventBody {
  public static let kind = "person.erased/1"
  /// The deletion request.
  public var request: Int64
  public var on: CivilDate

  public init(request: Int64, on: CivilDate) {
    self.request = request
    self.on = on
  }

  public init(_ f: inout Fields, _ v: PersonErased?) throws(CodecError) {
    self.init(request: try f("request", v?.request), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.erasedOn = on
  }
}
