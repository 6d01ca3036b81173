import CCurl

/// One libcurl easy handle, which keeps its connections and TLS sessions between transfers.
@safe struct CurlHandle: ~Copyable {
  /// `nil` only when memory ran out; every call then fails.
  private let raw: UnsafeMutableRawPointer?

  private static let isReady = tally_curl_global_init() == CURLE_OK

  init() {
    unsafe raw = Self.isReady ? curl_easy_init() : nil
  }

  deinit {
    unsafe curl_easy_cleanup(raw)
  }

  /// Sends the request and collects the answer into `transfer`, blocking the thread.
  func perform(
    _ request: HTTPRequest, settings: HTTPSettings, within limit: Duration,
    into transfer: CurlTransfer
  ) throws(CurlFailure) -> HTTPResponse {
    guard unsafe raw != nil else { throw CurlFailure(code: CURLE_FAILED_INIT, mayHaveSent: false) }
    unsafe curl_easy_reset(raw)
    try setLimits(settings, within: limit)
    try setTrust(settings.certificates, allowsLoopback: settings.allowsLoopback)
    try set(CURLOPT_URL, request.url)
    try set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
    try set(CURLOPT_FRESH_CONNECT, request.mayRepeat ? 0 : 1)
    let fields = try CurlHeaderList(request)
    try unsafe check(tally_curl_set_list(raw, CURLOPT_HTTPHEADER, fields.first))
    try setCallbacks(transfer)
    let code = withExtendedLifetime((fields, transfer)) { send(request.body, as: request.method) }
    guard code == CURLE_OK else {
      throw CurlFailure(code: code, mayHaveSent: unsafe tally_curl_may_have_sent(raw) != 0)
    }
    var status = 0
    try unsafe check(tally_curl_response_code(raw, &status))
    return HTTPResponse(status: status, headers: transfer.headers, body: transfer.body)
  }

  private func send(_ body: [UInt8], as method: HTTPRequest.Method) -> CURLcode {
    guard !body.isEmpty || method == .post || method == .put else {
      return unsafe curl_easy_perform(raw)
    }
    return unsafe body.withUnsafeBytes { bytes in
      // The content is not copied: it must stay in place until the transfer ends.
      var code = unsafe tally_curl_set_large(raw, CURLOPT_POSTFIELDSIZE_LARGE, Int64(bytes.count))
      guard code == CURLE_OK else { return code }
      // An empty array has no address, and libcurl would then read the content from a callback.
      code =
        if let base = bytes.baseAddress {
          unsafe tally_curl_set_bytes(raw, CURLOPT_POSTFIELDS, base)
        } else {
          unsafe tally_curl_set_string(raw, CURLOPT_COPYPOSTFIELDS, "")
        }
      return unsafe code == CURLE_OK ? curl_easy_perform(raw) : code
    }
  }

  private func setLimits(
    _ settings: HTTPSettings, within limit: Duration
  ) throws(CurlFailure) {
    try set(CURLOPT_NOSIGNAL, 1)
    try set(CURLOPT_TIMEOUT_MS, limit.milliseconds)
    try set(CURLOPT_CONNECTTIMEOUT_MS, settings.connectLimit.milliseconds)
    try unsafe check(
      tally_curl_set_large(raw, CURLOPT_MAXFILESIZE_LARGE, Int64(settings.responseLimit)))
    try set(CURLOPT_FOLLOWLOCATION, 0)
    try set(CURLOPT_PROXY, "")
    try set(CURLOPT_NOPROXY, "*")
    // One request at a time on a connection, so that libcurl has no reason to repeat one.
    try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    try set(CURLOPT_MAXCONNECTS, 2)
  }

  private func setTrust(
    _ certificates: HTTPCertificates, allowsLoopback: Bool
  ) throws(CurlFailure) {
    try set(CURLOPT_PROTOCOLS_STR, allowsLoopback ? "http,https" : "https")
    try set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    try set(CURLOPT_SSL_VERIFYPEER, 1)
    try set(CURLOPT_SSL_VERIFYHOST, 2)
    if let authorities = certificates.authorities { try set(CURLOPT_CAINFO, authorities) }
    if let client = certificates.client { try set(CURLOPT_SSLCERT, client) }
    if let key = certificates.clientKey { try set(CURLOPT_SSLKEY, key) }
  }

  private func setCallbacks(_ transfer: CurlTransfer) throws(CurlFailure) {
    let context = unsafe Unmanaged.passUnretained(transfer).toOpaque()
    try unsafe check(
      tally_curl_set_write(
        raw, { unsafe CurlHandle.deliver($0, $1 * $2, to: $3) { $0.append($1) } }, context))
    try unsafe check(
      tally_curl_set_header_write(
        raw, { unsafe CurlHandle.deliver($0, $1 * $2, to: $3) { $0.appendHead($1) } }, context))
    try unsafe check(
      tally_curl_set_progress(
        raw, { context, _, _, _, _ in unsafe CurlHandle.transfer(context).shouldStop ? 1 : 0 },
        context))
  }

  private static func transfer(_ context: UnsafeMutableRawPointer?) -> CurlTransfer {
    guard let context = unsafe context else {
      preconditionFailure("libcurl called back without the context it was given")
    }
    return unsafe Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
  }

  /// Hands bytes from a callback on; any count but the given one makes libcurl stop.
  private static func deliver(
    _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, to context: UnsafeMutableRawPointer?,
    by take: (CurlTransfer, [UInt8]) -> Bool
  ) -> Int {
    let chunk = unsafe Array(UnsafeRawBufferPointer(start: bytes, count: count))
    return unsafe take(transfer(context), chunk) ? count : 0
  }

  private func set(_ option: CURLoption, _ value: Int) throws(CurlFailure) {
    try unsafe check(tally_curl_set_long(raw, option, value))
  }

  private func set(_ option: CURLoption, _ value: String) throws(CurlFailure) {
    try unsafe check(tally_curl_set_string(raw, option, value))
  }

  /// An option that can't be set stops the request: none of them is there for decoration.
  private func check(_ code: CURLcode) throws(CurlFailure) {
    guard code == CURLE_OK else { throw CurlFailure(code: code, mayHaveSent: false) }
  }
}

extension Duration {
  /// Whole milliseconds, at least one: libcurl takes zero for no limit at all.
  fileprivate var milliseconds: Int {
    max(1, Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000))
  }
}
