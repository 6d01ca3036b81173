/// Writes a document as bytes tell it to.
struct StructureWriter {
  let bytes: [UInt8]
  private var position = 0
  private var output = ""
  private var open: [String] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Each instruction is a byte for what to do and those that it needs.
  mutating func document() -> [UInt8] {
    output = "<Document>" + StructureWriter.head
    while let instruction = next() {
      switch instruction % 8 {
      case 0, 1: item(named: anyName())
      case 2, 3, 4: itemOfOpenElement()
      case 5: openFamily()
      case 6: if let name = open.last { start(name + pick(StructureWriter.letters)) }
      default: end()
      }
    }
    while !open.isEmpty { end() }
    return Array((output + "</Document>").utf8)
  }

  private static let head =
    "<PRH><PA01><PA01A><PA01AI01>1</PA01AI01><PA01AR01>2024-10-01</PA01AR01></PA01A></PA01></PRH>"
  private static let letters = Array("ABCDEFGHIKZ").map(String.init)
  private static let kinds = Array("DIJQRS").map(String.init)
  private static let families: [(unit: String, family: String)] = [
    ("PIM", "PB01"), ("PMM", "PB02"), ("PRM", "PB03"), ("POM", "PB04"), ("PSM", "PC01"),
    ("PCO", "PC02"), ("PNO", "PC03"), ("PPO", "PC04"), ("PQO", "PC05"), ("PDA", "PD01"),
    ("PCA", "PD02"), ("PCR", "PD03"), ("PND", "PE01"), ("POT", "PF01"), ("PCJ", "PF02"),
    ("PCE", "PF03"), ("PAP", "PF04"), ("PHF", "PF05"), ("PBS", "PF06"), ("PPQ", "PF07"),
    ("PAH", "PF08"), ("POS", "PG01"), ("POQ", "PH01"),
  ]
  private static let values = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "24", "51", "02", "C1", "D1",
    "R1", "R2", "R3", "R4", "N", "*", "B", "#", "/", "A", "--", "", "99999999999", "100000000000",
    "999999999", "1000000000", "2024-10-01", "2024-09", "2024-02-30", "9999-12-31", "1900-01-01",
    "2024-10-01T00:00:00", "2024", "QP", "ZX", "本人查询", "贷款审批", "未知", "-1", "1.5", "+1",
    " 1 ", "&amp;", "<![CDATA[1]]>", "１",
  ]

  private mutating func next() -> UInt8? {
    guard position < bytes.count else { return nil }
    position += 1
    return bytes[position - 1]
  }

  private mutating func pick(_ texts: [String]) -> String {
    texts[Int(next() ?? 0) % texts.count]
  }

  /// A family in its unit, or one more in the unit that is open.
  private mutating func openFamily() {
    let (unit, family) = StructureWriter.families[
      Int(next() ?? 0) % StructureWriter.families.count]
    if open.last != unit {
      while !open.isEmpty { end() }
      start(unit)
    }
    start(family)
  }

  private mutating func itemOfOpenElement() {
    guard let name = open.last else { return }
    // Items of a repeated element are named by the segment without its last letter.
    let segment = name.utf8.count > 5 ? String(name.prefix(5)) : name.count == 4 ? name + "0" : name
    item(named: segment + pick(StructureWriter.kinds) + number())
  }

  private mutating func anyName() -> String {
    let family = StructureWriter.families[Int(next() ?? 0) % StructureWriter.families.count].family
    return family + pick(StructureWriter.letters + ["0"]) + pick(StructureWriter.kinds) + number()
  }

  private mutating func number() -> String {
    let number = Int(next() ?? 0) % 16
    return number < 10 ? "0\(number)" : "\(number)"
  }

  private mutating func item(named name: String) {
    output += "<\(name)>\(pick(StructureWriter.values))</\(name)>"
  }

  private mutating func start(_ name: String) {
    guard open.count < 8 else { return }
    open.append(name)
    output += "<\(name)>"
  }

  private mutating func end() {
    if let name = open.popLast() { output += "</\(name)>" }
  }
}
