/// Who may see the pages.
public enum PageAccess: Sendable, Hashable {
  /// Nobody signs in: only for a demo on the loopback interface, and only under a loopback name.
  case loopbackDemo
}
