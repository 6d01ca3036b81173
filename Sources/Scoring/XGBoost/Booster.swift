import CXGBoost

/// A gradient-boosted tree model inside the library. It has one owner at a time; the library's
/// result buffers belong to it, so each answer is copied before it is returned.
///
/// One thread everywhere: on small rows more threads only cost time, and a single thread makes
/// training repeatable to the byte.
@safe
struct Booster: ~Copyable {
  /// What a prediction returns; the raw values are the library's.
  enum Output: Int {
    /// Log-odds of the event.
    case margin = 1
    /// Exact TreeSHAP contributions to the margin, one per feature and last the base value.
    case contributions = 2
  }

  private let handle: BoosterHandle

  /// An empty model, as wide as the rows it will be trained on, if any.
  private init(trainingHandle: DMatrixHandle?) throws(ScoringError) {
    let matrices = unsafe [trainingHandle].filter { unsafe $0 != nil }
    var created: BoosterHandle?
    let code = unsafe matrices.withUnsafeBufferPointer { buffer in
      unsafe XGBoosterCreate(buffer.baseAddress, bst_ulong(buffer.count), &created)
    }
    try LibraryCall.check(code, "making a model")
    guard let created = unsafe created else { throw .library("making a model: none made") }
    unsafe handle = created
  }

  /// Trains on labelled rows. The same rows and settings give the same model.
  static func trained(
    on matrix: borrowing FeatureMatrix, signs: [Int], settings: TrainingSettings
  ) throws(ScoringError) -> Booster {
    let booster = try unsafe Booster(trainingHandle: matrix.handle)
    for (name, value) in settings.parameters(signs: signs) { try booster.set(name, value) }
    for round in 0..<Int32(settings.trees) {
      try LibraryCall.check(
        unsafe XGBoosterUpdateOneIter(booster.handle, round, matrix.handle), "training")
    }
    return booster
  }

  /// Loads a model saved by `bytes()`.
  static func loaded(_ bytes: [UInt8]) throws(ScoringError) -> Booster {
    let booster = try unsafe Booster(trainingHandle: nil)
    try booster.set("nthread", "1")
    try booster.set("verbosity", "0")
    let code = unsafe bytes.withUnsafeBytes { buffer in
      unsafe XGBoosterLoadModelFromBuffer(
        booster.handle, buffer.baseAddress, bst_ulong(buffer.count))
    }
    try LibraryCall.check(code, "loading the model")
    return booster
  }

  private func set(_ name: String, _ value: String) throws(ScoringError) {
    try LibraryCall.check(unsafe XGBoosterSetParam(handle, name, value), "setting \(name)")
  }

  deinit {
    unsafe XGBoosterFree(handle)
  }

  /// The model as Universal Binary JSON.
  func bytes() throws(ScoringError) -> [UInt8] {
    var count: bst_ulong = 0
    var start: UnsafePointer<CChar>?
    let code = unsafe XGBoosterSaveModelToBuffer(handle, #"{"format": "ubj"}"#, &count, &start)
    try LibraryCall.check(code, "saving the model")
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: Int(count)))
  }

  func featureCount() throws(ScoringError) -> Int {
    var count: bst_ulong = 0
    try LibraryCall.check(unsafe XGBoosterGetNumFeature(handle, &count), "counting features")
    return Int(count)
  }

  /// One margin, or one group of contributions, per row, one after another.
  func predict(
    _ matrix: borrowing FeatureMatrix, _ output: Output
  ) throws(ScoringError) -> [Float] {
    let options =
      #"{"type": \#(output.rawValue), "training": false, "iteration_begin": 0, "#
      + #""iteration_end": 0, "strict_shape": true}"#
    var shape: UnsafePointer<bst_ulong>?
    var dimensions: bst_ulong = 0
    var values: UnsafePointer<Float>?
    let code = unsafe XGBoosterPredictFromDMatrix(
      handle, matrix.handle, options, &shape, &dimensions, &values)
    try LibraryCall.check(code, "scoring")
    let lengths = unsafe UnsafeBufferPointer(start: shape, count: Int(dimensions))
    var count = 1
    for index in 0..<Int(dimensions) { count *= Int(unsafe lengths[index]) }
    return unsafe Array(UnsafeBufferPointer(start: values, count: count))
  }
}
