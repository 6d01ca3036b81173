/// The channel's statement of a day (对账单): one line an order, whatever became of it.
enum ChannelStatement {
  static func text(_ entries: [ChannelState.Entry]) -> String {
    let lines = entries.map { entry in
      let order = entry.order
      return [
        order.reference, entry.kind.rawValue, order.amount, entry.outcome.on,
        entry.outcome.status, order.messageID, entry.outcome.channelReference,
      ].map(plain).joined(separator: ",")
    }
    return (["reference,kind,amount,day,status,message,channel"] + lines)
      .map { $0 + "\n" }.joined()
  }

  /// A cell without what would end it.
  private static func plain(_ text: String) -> String {
    String(text.filter { $0 != "," && !$0.isNewline && $0 != "\"" })
  }
}
