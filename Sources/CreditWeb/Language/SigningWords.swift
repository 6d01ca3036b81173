import CreditCore

/// What must be said before something is signed: what it leads to, what a no leads to, and how it
/// ends (R52, R80, R90, R91, R103, R126, N42).
struct SigningWords {
  let act: SigningAct
  let view: BorrowerView

  /// What signing leads to.
  var effects: [BilingualText] {
    switch act {
    case .serviceAgreement:
      [
        BilingualText(
          "之后我们可以核验您的身份、接受您的申请。它不是贷款合同，不授权查询征信，也不产生费用。",
          "We may then have your identity checked and take an application. It is no loan contract, "
            + "allows no query and costs nothing.")
      ]
    case .queryNotice:
      [
        BilingualText(
          "这里只确认您看到了告知。确认不会查询征信；您提交申请之后才会查询一次。",
          "This only says that you saw the notice. It queries nothing; only an application does, "
            + "once.")
      ]
    case .loanContract:
      [
        BilingualText(
          "签署之后，我们把钱打到您本人登记的银行卡；到账那天才开始计息。放款失败的，合同不生效。",
          "We then send the money to your own registered bank card; interest begins on the day it "
            + "arrives. If the payout fails, the contract has no effect."),
        BilingualText(
          "您已授权报送的，这笔借款和以后的还款会报送征信。",
          "If you authorised reporting, this loan and how you repay it are reported."),
      ]
    case .personalInformation:
      [
        BilingualText(
          "这份授权书单独签署；签署它不等于签署任何合同，也不授权查询征信。",
          "This is a document of its own. Signing it signs no contract and allows no query of your "
            + "credit report."),
        BilingualText(
          "之后我们可以请核验机构核验您的身份，并只按《共享清单》提供信息。",
          "We may then have your identity checked, and give data only as the sharing list says."),
      ]
    case .bureauAuthorisation: inquiryEffects + reportingEffects
    case .creditContract:
      [
        BilingualText(
          "授信合同和共享清单是两份文件，一起签署，各有版本和摘要。个人信息授权书和征信授权书不会因此被签署。",
          "Contract and sharing list are two documents, signed together, each with its version "
            + "and digest. Neither authorisation is signed along with them."),
        BilingualText(
          "签署不会查询征信，也不会产生费用；有借款或账单之后才计息。",
          "Signing queries nothing and costs nothing; interest begins with a loan or a bill."),
        BilingualText(
          "您已授权报送的，额度会报送征信，没有借款也会报送。",
          "If you authorised reporting, the limit is reported even while nothing is drawn."),
      ]
    case .debitMandate:
      [
        BilingualText(
          "到还款日，我们通过支付渠道从您本人的银行卡扣划到期应还的金额，不会更多。",
          "On the due day what is due is debited from your own bank card, never more.")
      ]
    }
  }

  /// What follows from a no.
  var refusal: BilingualText {
    switch act {
    case .serviceAgreement, .queryNotice:
      BilingualText(
        "不确认，就不能继续申请；看产品和试算不受影响，也不会留下任何查询记录。",
        "If you do not, an application can't go on. Looking at products and calculating stay as "
          + "they are, and no trace is left.")
    case .loanContract:
      BilingualText(
        "不签，什么都不会发生：不放款，不计息，不查询，额度不变。",
        "If you do not sign, nothing happens: no payout, no interest, no query, the same limit.")
    case .personalInformation:
      BilingualText(
        "不签，我们不能为您开通新的授信。已有的欠款、还款、账单和投诉都不受影响。",
        "If you do not sign, we can't open new credit. What you owe, repaying, bills and "
          + "complaints stay as they are.")
    case .bureauAuthorisation:
      BilingualText(
        "不同意查询，我们不能审批您的申请；不同意报送，您不能有新的现金借款。无论哪一项，已有欠款的查看、还款和投诉都不受影响，也不会因此提前还款。",
        "Without the query we can't decide on an application; without the reporting there are no "
          + "new cash loans. Either way, seeing, repaying and complaining about what you owe stay "
          + "as they are, and nothing falls due earlier.")
    case .creditContract:
      BilingualText(
        "不签，这个额度不生效，不产生任何费用；已有的额度和借款保持不变。",
        "If you do not sign, this limit does not begin and nothing is charged; a limit and loans "
          + "you have stay as they are.")
    case .debitMandate:
      BilingualText(
        "不签，您自己还款；费用和额度没有任何不同。",
        "If you do not sign, you repay by hand, at the same cost and with the same limit.")
    }
  }

  /// That a no is final until the borrower comes back (N56).
  static let noRepeat = BilingualText(
    "选择不签，我们记下来，不会再次询问；您以后改变主意，可以自己打开这一页。",
    "If you choose not to, we note it and do not ask again; you can open this page by yourself "
      + "later.")

  /// How what was signed ends (N42).
  var withdrawal: BilingualText {
    switch act {
    case .serviceAgreement:
      BilingualText(
        "没有欠款时随时可以关闭账户：“我的账户”→“您的权利”→“关闭授信”。",
        "You can close the account at any time at no debt: My credit account, Your rights, Close "
          + "the credit line.")
    case .queryNotice:
      BilingualText(
        "这不是授权，没有需要撤回的内容；查询授权在另一份文件里，可以随时撤回。",
        "This is no authorisation, so there is nothing to withdraw; the one to query is a paper "
          + "of its own and can be withdrawn at any time.")
    case .loanContract:
      BilingualText(
        "到账之后可以随时提前还清，只付已用天数的利息，不收手续费；还清即结束。",
        "Once the money is there you can repay all of it at any time, with interest for the days "
          + "used and no fee; then it is over.")
    case .personalInformation, .debitMandate: Self.oneTap
    case .bureauAuthorisation:
      BilingualText(
        Self.oneTap.zh + ConsentItem.bureauReporting.withdrawal.zh,
        Self.oneTap.en + " " + ConsentItem.bureauReporting.withdrawal.en)
    case .creditContract:
      BilingualText(
        "没有欠款时随时可以关闭：“我的账户”→“您的权利”→“关闭授信”，一页办完；清单中可选的提供，可以在“我可以自己决定的提供”逐项关闭。",
        "It can be closed at any time at no debt: My credit account, Your rights, Close the "
          + "credit line, on one page. Optional sharing of the list is switched off one by one "
          + "under Sharing that is my choice.")
    }
  }

  private static let oneTap = BilingualText(
    "随时可以撤回：“我的账户”→“我的文件和授权”→“撤回”，按一下即可，立即对以后生效。",
    "You can withdraw at any time: My credit account, My papers and consents, Withdraw. It is one "
      + "tap, and holds at once for the future.")

  private var inquiryEffects: [BilingualText] {
    let inquiry = view.policy.inquiry
    var effects = [
      BilingualText(
        "签署本身不会查询您的征信报告。您提交首次申请或提额申请后，我们才查询一次，原因为“贷款审批”；查看、试算、还款都不会查询。",
        "Signing does not query your credit report. Only after you apply for credit or for a "
          + "higher limit do we query once, for loan approval. Viewing, trial calculations and "
          + "repaying never do.")
    ]
    if inquiry.triggers.contains(.postLoan) {
      effects.append(
        BilingualText(
          "查询授权也包括借款未结清期间的贷后管理查询。",
          "The query item also covers post-loan management while a loan is not repaid."))
      effects.append(
        BilingualText(
          "贷后查询由专人决定，离最近一份报告至少 \(inquiry.postLoanDays) 天，原因为“贷后管理”，只用于照看未结清的借款，不用于新的审批；"
            + "结清之后不会再有。",
          "A post-loan query is ordered by a person, at least \(inquiry.postLoanDays) days after "
            + "the newest report and for post-loan management. It serves to look after the loans "
            + "that live, never to decide anew, and there is none once they are repaid."))
    }
    if inquiry.triggers.contains(.draw) {
      effects.append(
        BilingualText(
          "注意：每次借款也会查询一次征信，并留下记录；每次都需要新的授权。",
          "Mind: each draw queries your report once too and leaves a trace; each needs a new "
            + "authorisation."))
    }
    if inquiry.reuseDays > 0 {
      effects.append(
        BilingualText(
          "授权有效时，\(inquiry.reuseDays) 天以内已经查询过的报告会直接再次使用，不再查询、不多留记录；同时申请两个产品只查询一次。",
          "While the authorisation lives, a report of the last \(inquiry.reuseDays) days is used "
            + "again instead of asking, without a further trace; two products applied for together "
            + "make one query."))
    }
    return effects + [
      BilingualText(
        "每次查询都会在您的信用报告中留下记录，显示 \(inquiry.traceYears) 年，不能提前消除。"
          + "查询授权 \(inquiry.authorisationDays) 天内有效，每次申请需要新的授权。",
        "Each query leaves a trace in your report, which shows for \(inquiry.traceYears) years and "
          + "can't be removed earlier. The query item holds for \(inquiry.authorisationDays) days; "
          + "each application needs a new one."),
      BilingualText(
        "短时间内查询多、频繁使用网络信贷，可能影响银行对您房贷、信用卡等的审批和额度。我们查询过您：最近 6 个月 "
          + "\(view.inquiryCount(months: 6)) 次，最近 24 个月 \(view.inquiryCount(months: 24)) 次；"
          + "您在我们这里未结清的账户：\(view.openAccounts) 个。",
        "Many queries in a short time, and frequent online credit, can hurt when a bank decides "
          + "about a mortgage or a card, and about its limit. By us you were queried "
          + "\(view.inquiryCount(months: 6)) times in the last 6 months and "
          + "\(view.inquiryCount(months: 24)) times in the last 24; accounts with us that are not "
          + "paid off: \(view.openAccounts)."),
    ]
  }

  private var reportingEffects: [BilingualText] {
    let years = view.policy.retention.adverseYears
    return [
      BilingualText(
        "同意报送后，您的额度和还款如实报送，按时还款也会记录。",
        "Once you agree to reporting, limit and repayments are reported as they are; paying on "
          + "time is recorded too."),
      BilingualText(
        "逾期会记入信用报告，可能使房贷、信用卡和其他贷款更难获批；您同意用人单位等查看报告时，他们也会看到。法院判决后仍不还的，还可能被限制乘坐飞机、高铁。"
          + "报送逾期之前，我们会先通知您。",
        "What is overdue is recorded in the report and can make a mortgage, a card or another loan "
          + "harder to get; an employer or others who read it with your consent see it too. Who "
          + "still does not pay after a judgment may be barred from flights and fast trains. "
          + "Before we report anything overdue, we tell you."),
      BilingualText(
        "逾期等不良信息自不良行为终止之日起保存 \(years) 年，之后由征信系统删除；按时还款的记录不是不良信息。",
        "Adverse items are kept for \(years) years from the end of the bad act and are then "
          + "deleted by the bureau; a record of paying on time is nothing adverse."),
    ]
  }
}

extension ConsentItem {
  /// What withdrawing it leads to: said before the tap.
  var withdrawal: BilingualText {
    switch self {
    case .personalInformation:
      BilingualText(
        "撤回后，不再据此核验身份和评估风险，不再为此向他人提供您的信息。之前已做的处理仍然有效，依法必须保存的信息继续保存。",
        "After that it is no ground any more to check your identity, to assess risk or to give "
          + "data to others for it. What was done before stays valid, and what the law has us keep "
          + "is kept.")
    case .bureauInquiry:
      BilingualText(
        "撤回后，不再查询您的征信报告；还没有发出的查询会取消。已有的查询记录不会消失。",
        "After that your report is not queried any more; a query that has not left is called off. "
          + "Traces of earlier ones stay.")
    case .bureauReporting:
      BilingualText(
        "有欠款时撤回报送：不能有新的借款，已有的欠款继续如实报送到结清，并报送一次最终记录；没有欠款时，撤回后不再报送。已经报送的记录依法保存。",
        "If you withdraw the reporting while you owe: there is no new draw, and what you owe is "
          + "still reported as it is until it is settled, with one final record. At no debt "
          + "nothing is reported any more. What was reported is kept as the law says.")
    case .directDebit:
      BilingualText(
        "撤回后不再扣款，您自己还款；费用和额度没有任何不同。",
        "After that nothing is debited and you repay by hand, at the same cost and with the same "
          + "limit.")
    }
  }
}

extension SigningAct {
  /// What the page is called.
  var title: BilingualText {
    switch self {
    case .serviceAgreement: BilingualText("阅读并同意：服务协议", "Read and agree: service agreement")
    case .queryNotice: BilingualText("请先看：征信查询告知", "Please read: notice before the query")
    case .loanContract: BilingualText("签署：借款合同", "Sign: loan contract")
    case .personalInformation:
      BilingualText("签署：个人信息授权书", "Sign: personal-information authorisation")
    case .bureauAuthorisation:
      BilingualText("签署：征信查询报送授权书", "Sign: authorisation to query and report")
    case .creditContract:
      BilingualText("签署：授信合同和共享清单", "Sign: credit contract and sharing list")
    case .debitMandate: BilingualText("签署：代扣授权书", "Sign: direct debit mandate")
    }
  }
}

extension LegalBasis {
  var label: BilingualText {
    switch self {
    case .contractNecessity: BilingualText("履行合同所必需", "needed for the contract")
    case .legalDuty: BilingualText("法定义务", "a legal duty")
    case .consent: BilingualText("您的同意", "your consent")
    case .separateConsent: BilingualText("您的单独同意", "your separate consent")
    case .writtenConsent: BilingualText("您的书面同意", "your written consent")
    }
  }
}
