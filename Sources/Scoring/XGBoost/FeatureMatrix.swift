import CXGBoost

/// Rows of features inside the library (a DMatrix). A missing value is NaN: zero and missing are
/// different things in credit data.
@safe
struct FeatureMatrix: ~Copyable {
  let handle: DMatrixHandle

  /// Copies `values`, which hold the rows one after another.
  ///
  /// - Precondition: `columns` is positive and divides the count of values, which isn't zero.
  init(values: [Float], columns: Int) throws(ScoringError) {
    precondition(columns > 0 && !values.isEmpty && values.count % columns == 0)
    var created: DMatrixHandle?
    let code = unsafe values.withUnsafeBufferPointer { buffer in
      unsafe XGDMatrixCreateFromMat_omp(
        buffer.baseAddress, bst_ulong(values.count / columns), bst_ulong(columns), .nan, &created,
        1)
    }
    try LibraryCall.check(code, "reading rows")
    guard let created = unsafe created else { throw .library("reading rows: no matrix") }
    unsafe handle = created
  }

  /// Sets the outcomes of the rows, for training: 1 is the event.
  func setOutcomes(_ outcomes: [Bool]) throws(ScoringError) {
    let labels = outcomes.map { $0 ? Float(1) : 0 }
    let code = unsafe labels.withUnsafeBufferPointer { buffer in
      unsafe XGDMatrixSetFloatInfo(handle, "label", buffer.baseAddress, bst_ulong(labels.count))
    }
    try LibraryCall.check(code, "setting outcomes")
  }

  deinit {
    unsafe XGDMatrixFree(handle)
  }
}
