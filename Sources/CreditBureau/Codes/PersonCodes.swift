/// Marital status (婚姻状况, `MariStatus`).
public enum MaritalStatus: String, StatedCode {
  case single = "10"
  case married = "20"
  case firstMarriage = "21"
  case remarried = "22"
  case remarriedToFormerSpouse = "23"
  case widowed = "30"
  case divorced = "40"
  case notStated = "90"
  case unmarried = "91"
  case unknown = "99"

  /// Whether the spouse's fields must appear (S1100102).
  public var requiresSpouse: Bool {
    switch self {
    case .married, .firstMarriage, .remarried, .remarriedToFormerSpouse: true
    default: false
    }
  }

  /// Whether it is known.
  public var isStated: Bool { self != .unknown && self != .notStated }
}

/// The highest education (学历, `EduLevel`).
public enum EducationLevel: String, StatedCode {
  case postgraduate = "10"
  case bachelor = "20"
  case college = "30"
  case vocational = "40"
  case highSchool = "60"
  case middleSchool = "70"
  case primarySchool = "80"
  case other = "90"
  case middleSchoolOrBelow = "91"
  case unknown = "99"

  /// Whether it is known.
  public var isStated: Bool { self != .unknown }
}

/// The highest academic degree (学位, `AcaDegree`).
public enum AcademicDegree: String, StatedCode {
  case honoraryDoctor = "1"
  case doctor = "2"
  case master = "3"
  case bachelor = "4"
  case none = "5"
  case unknown = "9"

  /// Whether it is known.
  public var isStated: Bool { self != .unknown }
}

/// Where a person lives (居住状况, `ResiStatus`).
public enum ResidenceStatus: String, StatedCode {
  case bought = "1"
  case owned = "11"
  case borrowed = "12"
  case mortgaged = "2"
  case family = "3"
  case dormitory = "4"
  case rented = "5"
  case shared = "6"
  case other = "7"
  case unknown = "9"

  /// Whether it is known.
  public var isStated: Bool { self != .unknown }
}
