/// The calculations of `tally calc` and `tally id check`: JSON in, one JSON document out, nothing
/// stored. Each input is read strictly, and what is wrong is named by its field.
public enum Calculations {
  /// The most bytes an input may have.
  public static let largestInput = 1 << 20
}
