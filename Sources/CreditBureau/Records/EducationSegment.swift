public import CreditCore

/// Education in record 110 (教育信息段, `EduInfSgmt`). Where the borrower has not stated it, use
/// `unknown(updatedOn:)`: codes 99 and 9.
public struct EducationSegment: Hashable, Sendable {
  /// `EduLevel`.
  public var level: EducationLevel
  /// `AcaDegree`.
  public var degree: AcademicDegree
  /// When the data were taken (`EduInfoUpDate`).
  public var updatedOn: CivilDate

  /// A stated education.
  public init(level: EducationLevel, degree: AcademicDegree, updatedOn: CivilDate) {
    self.level = level
    self.degree = degree
    self.updatedOn = updatedOn
  }

  /// Not stated by the borrower: level 99 with degree 9.
  public static func unknown(updatedOn: CivilDate) -> EducationSegment {
    EducationSegment(level: .unknown, degree: .unknown, updatedOn: updatedOn)
  }

  func write(to output: inout RecordOutput) {
    output.segment("EduInfSgmt") {
      $0.item("EduLevel", level)
      $0.item("AcaDegree", degree)
      $0.item("EduInfoUpDate", updatedOn)
    }
  }

  func check(_ list: inout ProblemList, reportedOn: CivilDate) {
    let levelsWithoutDegree: [EducationLevel] = [
      .college, .vocational, .middleSchool, .primarySchool,
    ]
    if levelsWithoutDegree.contains(level) {
      list.require(degree == .none || degree == .unknown, "BBE004", "AcaDegree")
    }
    list.require(updatedOn <= reportedOn, "ABE007", "EduInfoUpDate")
  }
}
