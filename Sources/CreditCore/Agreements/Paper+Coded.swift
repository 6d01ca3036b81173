extension Paper: Coded {
  public init(_ f: inout Fields, _ v: Paper?) throws(CodecError) {
    self.init(
      kind: try f("kind", v?.kind), version: try f("version", v?.version),
      title: try f("title", v?.title), aliases: try f.list("aliases", v?.aliases),
      body: try f("body", v?.body), items: try f.list("items", v?.items))
  }
}

extension PaperItem: Coded {
  public init(_ f: inout Fields, _ v: PaperItem?) throws(CodecError) {
    self.init(
      id: try f("id", v?.id), text: try f("text", v?.text),
      isNecessary: try f("necessary", v?.isNecessary))
  }
}

extension BilingualText: Coded {
  public init(_ f: inout Fields, _ v: BilingualText?) throws(CodecError) {
    self.init(zh: try f("zh", v?.zh), en: try f("en", v?.en))
  }
}
