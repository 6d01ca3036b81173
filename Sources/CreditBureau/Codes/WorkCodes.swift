/// Employment (就业状况, `EmpStatus`).
public enum EmploymentStatus: String, StatedCode {
  case civilServant = "11"
  case professional = "13"
  case officeWorker = "17"
  case manager = "21"
  case worker = "24"
  case farmer = "27"
  case student = "31"
  case military = "37"
  case freelance = "51"
  case selfEmployed = "54"
  case unemployed = "70"
  case retired = "80"
  case other = "90"
  /// In work, without more being known (在职).
  case employed = "91"
  case unknown = "99"

  /// Whether the employer's fields must appear (S1100101).
  public var requiresEmployer: Bool {
    switch self {
    case .civilServant, .professional, .officeWorker, .manager, .worker, .employed: true
    default: false
    }
  }

  /// Whether it is known.
  public var isStated: Bool { self != .unknown }
}

/// The kind of employer (单位性质, `CpnType`).
public enum EmployerType: String, StatedCode {
  case publicBody = "10"
  case stateOwned = "20"
  case foreignOwned = "30"
  case privateOwned = "40"
  case other = "50"
  case unknown = "90"

  /// Whether it is known.
  public var isStated: Bool { self != .unknown }
}

/// The employer's branch of the economy (行业, `Industry`): a letter of GB/T 4754.
public enum Industry: String, StatedCode {
  case unknown = "9"
  case agriculture = "A"
  case mining = "B"
  case manufacturing = "C"
  case utilities = "D"
  case construction = "E"
  case trade = "F"
  case transport = "G"
  case hospitality = "H"
  case informationTechnology = "I"
  case finance = "J"
  case realEstate = "K"
  case businessServices = "L"
  case research = "M"
  case environment = "N"
  case residentServices = "O"
  case education = "P"
  case health = "Q"
  case culture = "R"
  case publicAdministration = "S"
  case internationalOrganisation = "T"

  /// Whether it is known.
  public var isStated: Bool { self != .unknown }
}

/// Occupation (职业).
public enum Occupation: String, StatedCode {
  /// Head of a public body, party organisation, enterprise or institution.
  case head = "0"
  case professional = "1"
  case clerk = "3"
  case commerceAndService = "4"
  case agriculture = "5"
  case production = "6"
  case military = "X"
  case unclassified = "Y"
  case unknown = "Z"

  /// Whether it is known.
  public var isStated: Bool { self != .unknown }
}

/// Rank in the organisation (职务, `Title`).
public enum JobTitle: String, StatedCode {
  case senior = "1"
  case middle = "2"
  case staff = "3"
  case unknown = "9"

  /// Whether it is known.
  public var isStated: Bool { self != .unknown }
}

/// Professional grade (职称, `TechTitle`).
public enum ProfessionalGrade: String, StatedCode {
  case none = "0"
  case senior = "1"
  case middle = "2"
  case junior = "3"
  case unknown = "9"

  /// Whether it is known.
  public var isStated: Bool { self != .unknown }
}
