/// One training that somebody passed (R75).
public struct Training: Hashable, Sendable {
  public var course: TrainingCourse
  public var passedOn: CivilDate
  /// The last day it holds.
  public var validUntil: CivilDate

  public init(course: TrainingCourse, passedOn: CivilDate, validUntil: CivilDate) {
    self.course = course
    self.passedOn = passedOn
    self.validUntil = validUntil
  }

  public func isValid(on day: CivilDate) -> Bool { passedOn <= day && day <= validUntil }
}

/// What is taught. The raw values are stored.
public enum TrainingCourse: String, Sendable, CaseIterable, FieldValue {
  /// 个人信息保护: without it no personal data (R75).
  case privacy
  /// 数据安全.
  case security
  /// 催收行为规范 (N84, N85).
  case conduct
}

extension Training: Coded {
  public init(_ f: inout Fields, _ v: Training?) throws(CodecError) {
    self.init(
      course: try f("course", v?.course), passedOn: try f("passedOn", v?.passedOn),
      validUntil: try f("validUntil", v?.validUntil))
  }
}
