/// What 账户状态, by account type, and 还款状态 say.
enum AccountStatus {
  /// 关闭, 销户 or 结束.
  static func isClosed(_ status: String, type: String) -> Bool {
    switch type {
    case "C1": status == "2"
    case "R2", "R3": status == "4"
    default: status == "3"
    }
  }

  /// 呆账.
  static func isBadDebt(_ status: String) -> Bool { ["41", "42", "51", "52"].contains(status) }

  /// 还款状态 1–7: overdue, by how long.
  static func isOverdue(_ repayment: String) -> Bool {
    repayment.utf8.count == 1 && ("1"..."7").contains(repayment)
  }
}
