#ifndef TALLYSTICK_CCURL_SHIM_H
#define TALLYSTICK_CCURL_SHIM_H
#include <curl/curl.h>
#include <signal.h>

/* curl_easy_setopt and curl_easy_getinfo are variadic, which Swift can't call. */
typedef size_t (*tally_curl_write)(char *bytes, size_t size, size_t count, void *context);
typedef int (*tally_curl_progress)(void *context, curl_off_t down_total, curl_off_t down,
                                   curl_off_t up_total, curl_off_t up);

/* Once per process. A peer that goes away while we write must be an error of that write: with
   CURLOPT_NOSIGNAL libcurl leaves SIGPIPE alone, and its default ends the process. */
static inline CURLcode tally_curl_global_init(void) {
  signal(SIGPIPE, SIG_IGN);
  return curl_global_init(CURL_GLOBAL_DEFAULT);
}

static inline CURLcode tally_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode tally_curl_set_large(CURL *handle, CURLoption option, int64_t value) {
  return curl_easy_setopt(handle, option, (curl_off_t)value);
}
static inline CURLcode tally_curl_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode tally_curl_set_bytes(CURL *handle, CURLoption option, const void *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode tally_curl_set_list(CURL *handle, CURLoption option,
                                           struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode tally_curl_set_write(CURL *handle, tally_curl_write function,
                                            void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, function);
  if (code != CURLE_OK) return code;
  return curl_easy_setopt(handle, CURLOPT_WRITEDATA, context);
}
static inline CURLcode tally_curl_set_header_write(CURL *handle, tally_curl_write function,
                                                   void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, function);
  if (code != CURLE_OK) return code;
  return curl_easy_setopt(handle, CURLOPT_HEADERDATA, context);
}
static inline CURLcode tally_curl_set_progress(CURL *handle, tally_curl_progress function,
                                               void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, function);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_XFERINFODATA, context);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
  return code;
}
static inline CURLcode tally_curl_response_code(CURL *handle, long *value) {
  return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, value);
}

/* Whether any byte of a request may have gone out in the last transfer. When curl can't say, the
   answer is yes. */
static inline int tally_curl_may_have_sent(CURL *handle) {
  long size = 0;
  curl_off_t begun = 0;
  if (curl_easy_getinfo(handle, CURLINFO_REQUEST_SIZE, &size) != CURLE_OK) return 1;
  if (curl_easy_getinfo(handle, CURLINFO_PRETRANSFER_TIME_T, &begun) != CURLE_OK) return 1;
  return size != 0 || begun != 0;
}
#endif
