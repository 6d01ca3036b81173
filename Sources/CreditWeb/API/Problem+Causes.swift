import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird
import NIOCore

extension Problem {
  /// What any error looks like from outside; an unknown one shows nothing of itself.
  init(describing error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as PlatformError: self.init(error)
    case is NIOTooManyBytesError: self = .tooLarge
    case let error as HTTPError where error.status == .contentTooLarge: self = .tooLarge
    case let error as HTTPError where error.status == .notFound: self = .unknownAddress
    case let error as any HTTPResponseError where error.status.kind == .clientError:
      self.init(
        error.status, "request.refused", BilingualText("请求无法处理", "The request can't be used."),
        BilingualText("请检查地址和请求方式。", "Check the address and the method."))
    default: self = .fault
    }
  }

  init(_ error: PlatformError) {
    switch error {
    case .refused(.unknownBorrower), .unknownBorrower: self = .unknownBorrower
    case .refused(.erased): self = .erased
    case .refused(let refusal): self.init(refusal)
    case .keyReused: self = .keyReused
    // Whether a commit stood may be unknown; the same key makes asking again harmless.
    case .contended, .store: self = error.mayPass ? .busy : .fault
    case .invalid(let field): self = .field(field)
    case .shredded: self = .erased
    case .policy, .vault, .log, .scoring, .codec, .record: self = .fault
    }
  }

  static let unknownBorrower = Problem(
    .notFound, Refusal.unknownBorrower.rawValue, BilingualText("没有找到", "Not found."),
    BilingualText("没有这个借款人编号，请检查是否抄写完整。", "There is no such borrower; check the reference."))

  static let erased = Problem(
    .gone, Refusal.erased.rawValue, BilingualText("资料已删除", "The data were erased."),
    Refusal.erased.advice, rule: Refusal.erased.rule)

  static let badReference = Problem(
    .badRequest, "input.reference", BilingualText("编号不正确", "This is no reference."),
    BilingualText(
      "借款人编号以 B 开头，共 28 个字符；校验字符不符，请检查是否抄错。",
      "A borrower's reference begins with B and has 28 characters; its check character does not "
        + "fit. Check for a slip."
    ))

  static let unknownAddress = Problem(
    .notFound, "address.unknown", BilingualText("没有这个页面", "There is no such page."),
    BilingualText("请从首页重新进入。", "Start again from the first page."))

  static let keyReused = Problem(
    .conflict, "idempotency-key.reused",
    BilingualText("幂等键已用于另一请求", "The idempotency key was used for another request."),
    BilingualText(
      "新请求请用新的键；重发旧请求请保持内容不变。", "Use a new key for a new request; repeat an old one unchanged."))

  static let busy = Problem(
    .serviceUnavailable, "store.busy", BilingualText("系统繁忙", "The system is busy."),
    BilingualText(
      "请稍后用同一个幂等键重试，不会重复执行。",
      "Try again later with the same idempotency key; nothing is done twice."))

  static let tooLarge = Problem(
    .contentTooLarge, "body.too-large", BilingualText("请求太大", "The body is too large."),
    BilingualText("请求正文最多 64 KiB。", "A body has at most 64 KiB."))

  static let fault = Problem(
    .internalServerError, "server.fault",
    BilingualText("系统出错", "Something went wrong here."),
    BilingualText(
      "没有任何更改。请告知我们响应头 X-Request-Id 中的编号。",
      "Nothing was changed. Tell us the number in the header X-Request-Id."))

  static let foreignHost = Problem(
    .misdirectedRequest, "host.foreign", BilingualText("仅限本机访问", "For this machine only."),
    BilingualText(
      "演示页面没有登录，只能通过 localhost 或 127.0.0.1 打开。",
      "The demo has no sign-in: open it as localhost or 127.0.0.1."))

  static let foreignPage = Problem(
    .forbidden, "page.foreign", BilingualText("请求来自其他网站", "Sent from another site."),
    BilingualText("请在本站页面上重新提交。", "Send it again from our own page."))

  /// Input that can't be used; names the field, never its value.
  static func field(_ name: String) -> Problem {
    Problem(
      .badRequest, "input.\(name)", BilingualText("输入有误", "The input can't be used."),
      BilingualText(
        "请检查字段 \(name)：缺少、多余或格式不对。",
        "Check the field \(name): it is missing, not expected, or of another form."))
  }
}
