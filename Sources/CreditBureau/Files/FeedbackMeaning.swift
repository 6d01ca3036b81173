/// What a code of a feedback file means, in words. The same strings mean other things in the query
/// and objection interfaces: this table is of feedback only.
public struct FeedbackMeaning: Hashable, Sendable {
  /// What a code is about: its third letter.
  public enum Scope: String, CaseIterable, Hashable, Sendable {
    case file = "F"
    case name = "N"
    case header = "H"
    /// 记录.
    case record = "R"
    /// 段.
    case segment = "D"
    /// 数据项.
    case item = "E"
  }

  /// The code.
  public let fbCode: String
  /// In Chinese.
  public let chinese: String
  /// In English.
  public let english: String

  /// The meaning of a code; `nil` for one that is in no table of ours.
  public init?(of fbCode: String) {
    guard let words = Self.table[fbCode] else { return nil }
    self.fbCode = fbCode
    (chinese, english) = words
  }

  /// What the code is about.
  public var scope: Scope? {
    Scope(rawValue: String(fbCode.dropFirst(2).prefix(1)))
  }

  /// All codes with words.
  public static var codes: [String] { table.keys.sorted() }

  private static let table: [String: (String, String)] = {
    let lines = (common + account + others).split(separator: "\n")
    var table: [String: (String, String)] = [:]
    for line in lines {
      let parts = line.split(separator: "|").map { String($0).trimmed }
      if parts.count == 3 { table[parts[0]] = (parts[1], parts[2]) }
    }
    return table
  }()

  private static let common = """
    ABF000|文件解密失败|the file can't be decrypted
    ABF001|文件解压失败|the file can't be unpacked
    ABF002|文件无法解析|the file can't be read
    ABN003|文件名不合规定|the file name is wrong
    ABN004|数据提供机构区段码未登记|the institution is not known
    ABH005|文件头不合规定|the file header is wrong
    ABH006|机构不能使用该版本或模板|the institution may not use this version or template
    ABF007|文件头与文件名不一致|the header and the file name differ
    ABF008|记录行过长|a line is too long
    ABF009|文件名重复|the file name was used before
    ABF010|记录分隔符错误|a line does not end with CR LF
    ABF011|文件不是 UTF-8 编码|the file is not UTF-8
    ABR000|信息段或标签不合规定|wrong segments or elements
    ABR001|信息报告日期晚于文件生成时间|the report day is after the file was made
    ABR002|文件内记录重复|the record is in the file twice
    ABR004|记录在数据库中已存在|the database has the record already
    ABR006|记录无法解析|the record can't be read
    ABD000|必须出现的数据项缺失|an item that must appear is missing
    ABD001|信息段为空|a segment is empty
    ABE000|必填数据项为空|an item that must be filled is empty
    ABE001|数据项类型或代码错误|an item has a wrong form or code
    ABE002|业务标识码不属于本机构|a code is not this institution's own
    ABE003|业务管理机构未登记|the office is not known
    ABE004|证件号码错误|an identity number is wrong
    ABE005|中征码不存在|an organisation's code is not known
    ABE007|业务日期晚于信息报告日期|a date is after the report day
    ABE008|日期不存在|there is no such date
    ABE010|个数与实际不符|a count differs from the number of items
    ABE011|重复的数据项|an item is there twice
    ABE012|使用了已变更的旧标识码|a code is used that was given up
    """

  private static let account = """

    BLR000|新开户记录信息段不合规定|an opening has wrong segments
    BLR002|首次上报缺少信息段|a first report lacks segments
    BLR003|首次上报含不应有的信息段|a first report has segments it must not have
    BLR004|未知账户的首条记录缺少信息段|the first record of an unknown account lacks segments
    BLR005|未知账户的首条记录含不应有的信息段|the first record of an unknown account has wrong segments
    BLR006|月度结算记录缺少信息段|a month-end record lacks segments
    BLR007|月度结算记录含不应有的信息段|a month-end record has segments it must not have
    BLR008|收回逾期记录缺少信息段|a recovery record lacks segments
    BLR009|收回逾期记录含不应有的信息段|a recovery record has segments it must not have
    BLR010|账户关闭记录缺少信息段|a closing lacks segments
    BLR011|账户关闭记录含不应有的信息段|a closing has segments it must not have
    BLR012|月结日账户关闭记录缺少信息段|a month-end closing lacks segments
    BLR013|月结日账户关闭记录含不应有的信息段|a month-end closing has segments it must not have
    BLR014|保证类账户缺少相关还款责任人段|a guaranteed account names no responsible party
    BLR019|账户类型前后不一致|the account's type changed
    BLR020|账户已关闭|the account is closed already
    BLR021|关闭记录早于库中记录|the closing is older than what is stored
    BLR022|五级分类认定日期倒退|the classification day went backwards
    BLR023|特殊交易重复|a special transaction is told twice
    BLR027|同月月度记录已存在|the month was reported already
    BLD000|数据项与账户类型不符|an item does not belong to the account's type
    BLE001|关闭账户缺少关闭日期|a closed account has no closing day
    BLE002|未使用的贷记卡填有还款百分比|an unused card has a repayment percentage
    BLE003|保证人信息不全|a guarantor's amount or kind is missing
    BLE004|关闭账户仍有逾期|a closed account is overdue
    BLE005|开户日期晚于其他日期|the opening day is after another date
    BLE006|关闭日期早于交易或生效日期|the closing day is before a transaction or an effective day
    BLE007|分期额度日期颠倒|the instalment limit's days are out of order
    BLE008|开户后未在 30 天内报送|an opening was not reported within 30 days
    BLE009|到期日期早于开户日期|the due day is before the opening day
    BLE010|关闭后未在 30 天内报送|a closing was not reported within 30 days
    BLE011|关闭日期早于本月其他日期|the closing day is before another date of the month
    BLE012|应还款日不在当月|the settlement day is not in the month
    BLE013|呆账账户逾期总额为零|a bad debt has nothing overdue
    BLE014|未激活的卡有余额或逾期|a card that was not activated has a balance
    BLE015|无需还款的账户有金额|an account with nothing due has amounts
    BLE016|收回逾期时账户已关闭|a recovery on a closed account
    BLE017|正常还款的账户有逾期|an account in order has something overdue
    BLE018|收回逾期后仍有逾期|something is overdue after a recovery
    BLE019|逾期账户的逾期期数或总额为零|an overdue account has no overdue periods or amount
    BLE020|逾期本金大于逾期总额|overdue principal is above all that is overdue
    BLE022|180 天以上透支余额大于余额|the old overdraft is above the balance
    BLE023|未透支的账户有余额|an account without overdraft has a balance
    BLE025|透支账户余额为零|an overdraft has no balance
    BLE026|关闭账户余额不为零|a closed account has a balance
    BLE027|关闭账户余额不为零（非月度）|a closed account has a balance (segment J)
    BLE028|汇总报送的还款频率不是月|merged reporting whose frequency is not the month
    BLE029|还款方式与账户类型不符|the way of repayment does not fit the account's type
    BLE030|关闭账户的还款状态错误|a closed account's repayment status is wrong
    BLE031|卡片标识号错误|the card's number is wrong
    BLE032|组织机构身份标识类型错误|an organisation's kind of number is wrong
    BLE034|收回逾期的还款状态不是正常|a recovery's repayment status is not N
    BLE035|业务大类与账户类型不符|the line of business does not fit the account's type
    BLE036|业务种类与业务大类不符|the kind of business does not fit its line
    BLE037|关闭记录的账户状态不是关闭|a closing whose account is not closed
    BLE038|非分期贷款的还款期数不为零|a loan without instalments has a number of them
    BLE039|月份与信息报告日期相差过大|the month is too far from the report day
    BLE040|收回逾期的还款日期不是报告日期|a recovery's payment day is not the report day
    BLE041|责任人与借款人是同一人|the responsible party is the borrower
    BLE042|关闭日期早于还款或认定日期|the closing day is before the last payment
    BLE043|关闭账户缺少关闭日期（非月度）|a closed account has no closing day (segment J)
    BLE046|特殊交易个数为零|there are no special transactions
    BLE048|保证人缺少保证合同编号|a guarantor has no contract
    BLE050|住房贷款信息与业务种类不符|housing items without a housing loan, or none with one
    """

  private static let others = """

    BBR000|基本信息首次上报信息段不全|a first report about a person lacks segments
    BBR001|未知客户的首条记录信息段不全|the first record of an unknown person lacks segments
    BBR002|基本信息早于库中信息|personal data are older than what is stored
    BBD000|单位信息与就业状况不符|the employer's items do not fit the employment
    BBD001|配偶信息与婚姻状况不符|the spouse's items do not fit the marital status
    BBD002|其他证件与主证件相同|another document is the main one
    BBD003|配偶证件与本人相同|the spouse's document is the person's own
    BBE004|学位高于学历|the degree does not fit the education
    BBE005|职业与单位性质不符|the occupation does not fit the employer
    BCR000|授信协议缺少信息段|an agreement lacks segments
    BCR001|授信协议已失效|the agreement has ended already
    BCE000|额度生效日期晚于到期日期|the limit ends before it begins
    BCE004|授信限额与编号须同时出现|a cap and its number come together
    BAR000|担保账户开户记录信息段不合规定|a guarantee's opening has wrong segments
    BAR002|担保账户关闭记录缺少在保责任段|a guarantee's closing lacks its liability
    BAR004|在保责任变化记录缺少在保责任段|a changed liability is not told
    BAR006|五级分类调整记录缺少在保责任段|a changed class comes without the liability
    BAR008|其他信息变化记录不应有在保责任段|another change must not tell the liability
    BAR009|反担保为质押时缺少责任人段|a guarantee pledged in return names nobody liable
    BQR001|特殊事件的账户不存在|the event's account does not exist
    BQR002|该事件仅适用于贷记卡|the event is for credit cards only
    BQR003|转出仅适用于非循环贷账户|a transfer is for single loans only
    BQR004|转出月份不是末次月度的次月|the transfer is not in the month after the last one reported
    BQR005|事件月份与报告日期不在同月|the event is not in the month of the report day
    BQR006|没有可撤销的事件|there is no event to withdraw
    BIE000|新旧标识码相同|the old and the new code are the same
    BIE001|旧标识码不存在|the old code is not in use
    BIE002|新标识码已被使用|the new code is in use
    BMR001|更正段与段标不符|the corrected segment and its letter differ
    BMR003|基础段更正含不应有的数据项|a corrected base has items it must not have
    BMR005|更正段与账户类型不符|the corrected segment does not fit the account's type
    BMR007|待更正账户不存在|the account to correct does not exist
    BMR008|更正的不是当月最新记录|the corrected month is not the newest
    BMR009|更正日期早于最新记录|the correction is older than the newest record
    BMR010|之后仍有月度记录，不能更正为关闭|a later month exists, so the account can't be closed
    BMR012|更正的账户类型不符|the account's type differs
    BMR016|账户关闭后不能新增|nothing can be added after the closing
    BMR019|基础段更正日期不是最新|a corrected base is not of the newest day
    BMR021|更正日期没有对应记录|there is no record of the corrected day
    BSE000|删除起止日期均为空|neither end of the deleted range is stated
    BSE001|删除起始日期晚于终止日期|the deleted range ends before it begins
    BSR001|删除跨越卡片重启|a deletion across a card's restart
    BSR002|删除跨越生效的特殊事件|a deletion over an effective event
    BTE000|待删除记录不存在|what is to be deleted does not exist
    """
}
