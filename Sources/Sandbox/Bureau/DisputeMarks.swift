/// The marks (标注) on an account in a report: segment Z.
enum DisputeMarks {
  /// Writes the segment; nothing when the account has no mark.
  static func write(_ xml: inout XMLWriter, _ marks: [DisputeBook.Mark], of code: String) {
    let marks = marks.filter { $0.businessCode == code }
    guard !marks.isEmpty else { return }
    xml.element("PD01Z") { xml in
      xml.item("PD01ZS01", marks.count)
      for mark in marks {
        xml.element("PD01ZH") { xml in
          // 1 异议标注.
          xml.item("PD01ZD01", "1")
          xml.item("PD01ZQ01", mark.text)
          xml.item("PD01ZR01", mark.addedOn)
        }
      }
    }
  }
}
