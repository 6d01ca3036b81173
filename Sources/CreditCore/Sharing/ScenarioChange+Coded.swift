extension ScenarioChange: Coded {
  public init(_ f: inout Fields, _ v: ScenarioChange?) throws(CodecError) {
    scenario = try f("scenario", v?.scenario)
    recipients = try f("recipients", v?.recipients)
    purposes = try f("purposes", v?.purposes)
    categories = try f("categories", v?.categories)
    methods = try f("methods", v?.methods)
  }
}

extension ScenarioChange.Change: Coded {
  public init(_ f: inout Fields, _ v: ScenarioChange.Change?) throws(CodecError) {
    added = try f.list("added", v?.added)
    removed = try f.list("removed", v?.removed)
  }
}
