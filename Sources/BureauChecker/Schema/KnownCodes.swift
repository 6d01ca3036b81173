/// The codes outside the reported data that the bureau knows; `nil` for any.
struct KnownCodes: Sendable {
  /// 业务管理机构代码.
  let offices: Set<String>?
  /// 中征码 of organisations.
  let organisations: Set<String>?
}
