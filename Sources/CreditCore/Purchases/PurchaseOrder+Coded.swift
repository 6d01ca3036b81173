extension PurchaseOrder: Coded {
  public init(_ f: inout Fields, _ v: PurchaseOrder?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), reference: try f("reference", v?.reference),
      amount: try f("amount", v?.amount), category: try f("category", v?.category),
      on: try f("on", v?.on), lastDay: try f("lastDay", v?.lastDay),
      terms: try f("terms", v?.terms), captures: try f.listIfAny("captures", v?.captures),
      end: try f.optional("end", v?.end))
  }
}

extension OrderConditions: Coded {
  public init(_ f: inout Fields, _ v: OrderConditions?) throws(CodecError) {
    self.init(
      posting: try f("posting", v?.posting), merchantFee: try f("merchantFee", v?.merchantFee),
      instalments: try f.optional("instalments", v?.instalments))
  }
}

extension OrderEnd: Coded {
  public init(_ f: inout Fields, _ v: OrderEnd?) throws(CodecError) {
    self.init(on: try f("on", v?.on), reason: try f("reason", v?.reason))
  }
}

extension OrderCapture: Coded {
  public init(_ f: inout Fields, _ v: OrderCapture?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), reference: try f("reference", v?.reference),
      amount: try f("amount", v?.amount), on: try f("on", v?.on), stage: try f("stage", v?.stage))
  }
}

extension CaptureStage: Coded {
  public init(_ f: inout Fields, _ v: CaptureStage?) throws(CodecError) {
    let parts: (CivilDate?, Int64?, CivilDate?)? =
      switch v {
      case nil: nil
      case .waiting(let until): (until, nil, nil)
      case .posted(let purchase): (nil, purchase, nil)
      case .released(let on): (nil, nil, on)
      }
    let until = try f.optional("until", parts?.0)
    let purchase = try f.optional("purchase", parts?.1)
    let releasedOn = try f.optional("releasedOn", parts?.2)
    switch (until, purchase, releasedOn) {
    case (let until?, nil, nil): self = .waiting(until: until)
    case (nil, let purchase?, nil): self = .posted(purchase)
    case (nil, nil, let on?): self = .released(on)
    default: throw .wrongType("stage")
    }
  }
}
