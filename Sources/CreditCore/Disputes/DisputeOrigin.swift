/// Who raised a dispute.
public enum DisputeOrigin: Hashable, Sendable {
  /// The borrower, with us.
  case borrower
  /// The borrower with the bureau, which hands it on: its 异议事项号 and 流水号.
  case bureau(check: ObjectionNumber, serial: ObjectionNumber)
}

extension DisputeOrigin: Coded {
  public init(_ f: inout Fields, _ v: DisputeOrigin?) throws(CodecError) {
    var check: ObjectionNumber?
    var serial: ObjectionNumber?
    if case .bureau(let number, let flow) = v { (check, serial) = (number, flow) }
    check = try f.optional("check", check)
    serial = try f.optional("serial", serial)
    switch (check, serial) {
    case (nil, nil): self = .borrower
    case (let check?, let serial?): self = .bureau(check: check, serial: serial)
    default: throw .wrongType("origin")
    }
  }
}
