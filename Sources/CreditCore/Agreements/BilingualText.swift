/// A text in Chinese and English; the Chinese one is what is agreed.
public struct BilingualText: Sendable, Hashable {
  /// Chinese.
  public var zh: String
  /// English.
  public var en: String

  /// Both texts.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
}
