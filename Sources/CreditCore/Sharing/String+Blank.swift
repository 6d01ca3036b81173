extension String {
  /// Whether there is nothing but white space: a blank names no case, approver or document.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
