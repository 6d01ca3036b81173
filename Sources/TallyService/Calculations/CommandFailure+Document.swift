extension CommandFailure {
  /// The problem document: one JSON object with `code`, `title`, `detail` and, where a rule
  /// refused, `rule`.
  public var document: [UInt8] {
    JSONOutput.document { output in
      output.text("code", code)
      output.text("title", title)
      output.text("detail", detail)
      if let rule { output.text("rule", rule) }
    }
  }
}
