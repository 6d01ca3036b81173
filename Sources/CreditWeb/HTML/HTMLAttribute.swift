/// One attribute of an element. Names are ours; values are escaped when they are written.
public struct HTMLAttribute: Sendable, Hashable {
  let name: String
  let value: String

  private init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  public static func `class`(_ value: String) -> HTMLAttribute { .init("class", value) }
  public static func id(_ value: String) -> HTMLAttribute { .init("id", value) }
  public static func lang(_ value: String) -> HTMLAttribute { .init("lang", value) }
  public static func rel(_ value: String) -> HTMLAttribute { .init("rel", value) }
  public static func charset(_ value: String) -> HTMLAttribute { .init("charset", value) }
  public static func name(_ value: String) -> HTMLAttribute { .init("name", value) }
  public static func content(_ value: String) -> HTMLAttribute { .init("content", value) }
  public static func scope(_ value: String) -> HTMLAttribute { .init("scope", value) }
  public static func label(_ value: String) -> HTMLAttribute { .init("aria-label", value) }
  public static func labelled(by id: String) -> HTMLAttribute { .init("aria-labelledby", id) }
  public static func `for`(_ id: String) -> HTMLAttribute { .init("for", id) }
  public static func type(_ value: String) -> HTMLAttribute { .init("type", value) }
  public static func value(_ value: String) -> HTMLAttribute { .init("value", value) }
  public static func autocomplete(_ value: String) -> HTMLAttribute {
    .init("autocomplete", value)
  }
  public static func inputMode(_ value: String) -> HTMLAttribute { .init("inputmode", value) }
  public static func described(by id: String) -> HTMLAttribute { .init("aria-describedby", id) }
  public static func method(_ value: String) -> HTMLAttribute { .init("method", value) }

  /// A box that the reader ticked by hand on the page before; nothing is ever ticked for them.
  public static let tickedByHand = HTMLAttribute("checked", "checked")

  /// The column's title beside a cell, for narrow screens.
  public static func column(_ title: String) -> HTMLAttribute { .init("data-column", title) }

  /// Where a link leads: only to a path or an anchor of ours, never to a scheme.
  public static func href(_ path: String) -> HTMLAttribute { .init("href", own(path)) }

  /// Where a form goes: only to a path of ours.
  public static func action(_ path: String) -> HTMLAttribute { .init("action", own(path)) }

  private static func own(_ path: String) -> String {
    path.hasPrefix("#") || (path.hasPrefix("/") && !path.hasPrefix("//")) ? path : "/"
  }
}
