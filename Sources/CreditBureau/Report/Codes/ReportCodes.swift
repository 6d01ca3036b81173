/// The code tables of credit reports. They look like those of reporting (`BureauCode`) and differ
/// in places, so each side has its own.
public enum ReportCodes {}
