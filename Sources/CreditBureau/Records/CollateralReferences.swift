/// The collateral contracts an account stands under (抵质押物信息段): their codes, each that of a
/// record 510.
enum CollateralReferences {
  /// Writes the segment under its element's name; nothing when there are none.
  static func write(_ codes: [String], in element: String, to output: inout RecordOutput) {
    guard !codes.isEmpty else { return }
    output.segment(element) {
      $0.item("CcNm", codes.count)
      for code in codes { $0.element("CccInf") { $0.item("Ccc", code) } }
    }
  }

  static func check(_ codes: [String], _ list: inout ProblemList) {
    for code in codes { list.requireText(code, 60, "Ccc") }
    list.require(Set(codes).count == codes.count, "ABE011", "CccInf")
  }
}
