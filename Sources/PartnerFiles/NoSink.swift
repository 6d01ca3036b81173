/// Only checks; keeps nothing.
struct NoSink: PayloadSink {
  func begin(_ name: FileName) {}
  func write(_ bytes: ArraySlice<UInt8>) {}
  func end() {}
}
