/// A mapping whose keys are all known.
struct YAMLTable {
  var place: Place
  private var fields: [String: YAMLField]

  init(place: Place, fields: [String: YAMLField]) {
    self.place = place
    self.fields = fields
  }

  /// The value of a key that may be left out.
  subscript(key: String) -> YAMLField? { fields[key] }

  /// The value of a key that must be there.
  func need(_ key: String) throws(PolicyFileError) -> YAMLField {
    guard let field = fields[key] else {
      let path = place.key.isEmpty ? key : place.key + "/" + key
      throw .missingKey(Place(file: place.file, line: place.line, key: path))
    }
    return field
  }
}
