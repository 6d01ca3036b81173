/// How an organisation is identified (身份标识类型): organisations have one of three.
public enum OrganisationIDType: String, BureauCode {
  /// 中征码.
  case creditCode = "10"
  /// 统一社会信用代码.
  case socialCreditCode = "20"
  /// 组织机构代码.
  case organisationCode = "30"
}

/// Why another person answers for a loan (还款责任人类型, `ArlpType`).
public enum ResponsibleRole: String, BureauCode {
  /// 共同借款人.
  case coBorrower = "1"
  /// 保证人.
  case guarantor = "2"
  case other = "9"
}

/// How a member of the family is related (家族关系, `FamRel`).
public enum FamilyRelation: String, BureauCode {
  case spouse = "1"
  case son = "2"
  case daughter = "3"
  case grandchild = "4"
  case parent = "5"
  case grandparent = "6"
  case sibling = "7"
  case other = "8"
}
