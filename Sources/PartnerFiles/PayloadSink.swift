/// Where the files of a package go while they are verified: never a place anybody reads from yet.
protocol PayloadSink {
  /// The files that follow begin a new one.
  func begin(_ name: FileName) throws(PackageError)
  func write(_ bytes: ArraySlice<UInt8>) throws(PackageError)
  /// The file begun last is complete.
  func end() throws(PackageError)
}
