/// How a share leaves (R18).
public enum SharingMethod: String, Sendable, CaseIterable, Hashable {
  /// From system to system (系统接口传输).
  case interface
  /// As a file (离线传输); needs an approver.
  case offline
}
