import CCurl

/// Decides by libcurl's own reading of an address whether a request may go there, so that no
/// second parser can see another host in the same text.
enum HTTPAddress {
  /// - Throws: ``HTTPError/notSent(_:)`` with `invalidURL` or `refusedScheme`.
  static func check(_ url: String, allowsLoopback: Bool) throws(HTTPError) {
    guard url.utf8.count <= 8192, !url.utf8.contains(0), let parts = unsafe curl_url() else {
      throw .notSent(.invalidURL)
    }
    defer { unsafe curl_url_cleanup(parts) }
    let code = unsafe curl_url_set(
      parts, CURLUPART_URL, url, UInt32(CURLU_DISALLOW_USER | CURLU_NON_SUPPORT_SCHEME))
    guard code == CURLUE_OK, let scheme = unsafe text(CURLUPART_SCHEME, of: parts) else {
      throw .notSent(.invalidURL)
    }
    // Only `file` has no host.
    let host = unsafe text(CURLUPART_HOST, of: parts) ?? ""
    switch scheme.lowercased() {
    case "https": return
    case "http" where allowsLoopback && isLoopback(host): return
    default: throw .notSent(.refusedScheme)
    }
  }

  /// The path of an address, as a request to it names it; `nil` when the address can't be read, or
  /// has a query or a fragment.
  static func path(of url: String) -> String? {
    guard !url.utf8.contains(0), let parts = unsafe curl_url() else { return nil }
    defer { unsafe curl_url_cleanup(parts) }
    let code = unsafe curl_url_set(
      parts, CURLUPART_URL, url, UInt32(CURLU_DISALLOW_USER | CURLU_NON_SUPPORT_SCHEME))
    guard code == CURLUE_OK, unsafe text(CURLUPART_QUERY, of: parts) == nil,
      unsafe text(CURLUPART_FRAGMENT, of: parts) == nil
    else { return nil }
    return unsafe text(CURLUPART_PATH, of: parts)
  }

  /// Literal loopback addresses, in the one form libcurl normalises them to, and `localhost`,
  /// which libcurl never asks a name server for.
  static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func text(_ part: CURLUPart, of parts: OpaquePointer) -> String? {
    var found: UnsafeMutablePointer<CChar>?
    guard unsafe curl_url_get(parts, part, &found, 0) == CURLUE_OK, let found = unsafe found else {
      return nil
    }
    defer { unsafe curl_free(found) }
    return unsafe String(cString: found)
  }
}
