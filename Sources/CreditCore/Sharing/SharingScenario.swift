/// A scenario in which personal information may leave the lender (spec requirements, section 5;
/// R1). There is no other.
public enum SharingScenario: String, Sendable, CaseIterable, Hashable {
  /// Identity check, credit risk, credit management with named partners.
  case s1a = "S1a"
  /// Peripheral services linked to credit: optional (R12).
  case s1b = "S1b"
  /// Reporting to the national credit database (R21).
  case s2a = "S2a"
  /// Reporting to a licensed personal credit bureau (R22).
  case s2b = "S2b"
  /// Reporting to self-regulatory, administrative or tax bodies (R23, R24).
  case s2c = "S2c"
  /// Direct debit (代扣) and performance of the contract (R26).
  case s3a = "S3a"
  /// Complaint, litigation, insurance, claim (R28, R31).
  case s3b = "S3b"
  /// Transfer of credit assets (R29, R135).
  case s3c = "S3c"
  /// Operations and marketing: optional (R27).
  case s3d = "S3d"
  /// Collection (催收) by a listed agency (N83–N85).
  case s3e = "S3e"
  /// Showing credit information on other pages (R33–R36).
  case s4 = "S4"
  /// The recipient acts on the borrower's own grant (R37, R38).
  case s5 = "S5"
  /// Statutory audit (R39, R40).
  case s6a = "S6a"
  /// Account check, government report, subsidy filing, risk management (R39).
  case s6b = "S6b"
  /// Inspection, administrative or judicial demand (R42, R43).
  case s7 = "S7"
  /// Entrusted processing (委托处理) by a processor under an agreement (N45).
  case e = "E"
}
