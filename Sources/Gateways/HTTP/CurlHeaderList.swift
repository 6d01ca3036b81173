import CCurl

/// A request's header fields as the linked list that libcurl takes, freed with this object.
@safe final class CurlHeaderList {
  private(set) var first: UnsafeMutablePointer<curl_slist>?

  init(_ request: HTTPRequest) throws(CurlFailure) {
    for header in request.headers { try append(header.line) }
    // Fields that libcurl would add by itself: a content type that isn't ours, and the question
    // whether a large content is welcome, which costs a second where nobody answers it.
    if !request.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
      try append("Content-Type:")
    }
    try append("Expect:")
  }

  deinit {
    unsafe curl_slist_free_all(first)
  }

  private func append(_ line: String) throws(CurlFailure) {
    guard let longer = unsafe curl_slist_append(first, line) else {
      throw CurlFailure(code: CURLE_OUT_OF_MEMORY, mayHaveSent: false)
    }
    unsafe first = longer
  }
}
