/// What all readers of one report share: where reading is, and what was remarkable.
final class ReadingLog {
  private struct Step {
    var name: String
    /// The place among elements of the name, from 1; 0 where there can be only one.
    var place: Int
  }

  let limits: ReportLimits
  private(set) var remarks: [ReportRemark] = []
  /// Remarks beyond the limit.
  private(set) var unlistedRemarks = 0
  private var steps: [Step] = []
  /// The names of all elements that were asked for.
  private var names: Set<String> = []

  init(_ limits: ReportLimits) {
    self.limits = limits
  }

  func enter(_ name: String, place: Int = 0) {
    steps.append(Step(name: name, place: place))
  }

  func leave() {
    steps.removeLast()
  }

  /// Notes that the structure has an element of this name. In a repeated element the first one
  /// has already asked for all names.
  func asked(_ name: String) {
    guard steps.last?.place ?? 0 <= 1 else { return }
    names.insert(name)
  }

  func remark(_ kind: ReportRemark.Kind, at element: String) {
    guard remarks.count < limits.remarks else {
      unlistedRemarks += 1
      return
    }
    let path = steps.map { $0.place == 0 ? $0.name : "\($0.name)[\($0.place)]" } + [element]
    remarks.append(ReportRemark(kind: kind, path: path.joined(separator: "/")))
  }

  /// Remarks on each element under `node` that no reader asked for; what is inside such an element
  /// is not looked at.
  func remarkUnknownElements(in node: XMLNode) {
    for child in node.children {
      if !names.contains(child.name) {
        remark(.unknownElement, at: ReadingLog.isName(child.name) ? child.name : "?")
      } else if !child.children.isEmpty {
        enter(child.name)
        remarkUnknownElements(in: child)
        leave()
      }
    }
  }

  /// Names of the structure have at most 8 capital letters and digits; anything else could be a
  /// person's data in the wrong place.
  private static func isName(_ text: String) -> Bool {
    text.utf8.count <= 8
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
  }
}
