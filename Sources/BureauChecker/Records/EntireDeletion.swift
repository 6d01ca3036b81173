/// What 整笔删除请求记录 (214 and 224) have in common.
enum EntireDeletion {
  static func rule(type: String, root: String) -> RecordRule {
    RecordRule(
      type: type, root: root,
      segments: [
        SegmentRule(
          letter: "B", element: nil,
          items: [.item("InfRecType", .text, 3), .item("DelRecCode", .ownIdentifier, 60)])
      ])
  }
}
