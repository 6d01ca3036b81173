import CreditCore
import CreditPlatform

/// What is known of a signature, as names with values.
struct SignedFacts {
  private let facts: [(name: BilingualText, value: BilingualText)]

  init(_ copy: SignedCopy) {
    let signed = copy.signed
    var facts = [
      (BilingualText("版本", "Version"), BilingualText(signed.version, signed.version)),
      (
        BilingualText("签署日", "Signed on"),
        BilingualText("\(signed.on)", "\(signed.on)")
      ),
      (
        BilingualText("记录时间", "Recorded at"),
        BilingualText("\(signed.at)", "\(signed.at)")
      ),
      (BilingualText("方式", "How"), signed.how.label),
    ]
    facts.append((BilingualText("短信验证码", "One-time code"), SignedFacts.code(signed)))
    if let device = signed.device {
      let hash = Hex.text(device.bytes)
      facts.append(
        (BilingualText("设备描述摘要", "Digest of the device's description"), .init(hash, hash)))
    }
    let reference = Reference.borrower(copy.borrower)
    let digest = Hex.text(signed.digest.bytes)
    facts += [
      (BilingualText("借款人编号", "Borrower"), BilingualText(reference, reference)),
      (
        BilingualText("文件序号", "Paper number"),
        BilingualText("\(signed.ordinal)", "\(signed.ordinal)")
      ),
      (BilingualText("文本摘要 SHA-256", "SHA-256 of the text"), BilingualText(digest, digest)),
      (
        BilingualText("透明日志序号", "Log entry"),
        copy.logIndex.map { BilingualText("\($0)", "\($0)") }
          ?? BilingualText("尚未编入", "not yet there")
      ),
    ]
    self.facts = facts.map { (name: $0.0, value: $0.1) }
  }

  private static func code(_ signed: SignedPaper) -> BilingualText {
    signed.code == nil
      ? BilingualText("未使用", "not used") : BilingualText("已核对", "used and right")
  }

  /// For a page.
  func lines(_ words: Wording) -> [(name: String, value: String)] {
    facts.map { (name: words($0.name), value: words($0.value)) }
  }

  /// For a document in both languages.
  var bilingual: [(name: String, value: String)] {
    facts.map { fact in
      let value =
        fact.value.zh == fact.value.en ? fact.value.zh : "\(fact.value.zh) · \(fact.value.en)"
      return (name: "\(fact.name.zh) · \(fact.name.en)", value: value)
    }
  }
}
