import CreditCore
import PolicyFiles

/// `tally policy affiliates`: who belongs to each lender's group (R15).
public enum AffiliateCommands {
  /// Every lender's list; an empty one says that the lender publishes none.
  public static func list(policy: String?, json: Bool) throws(CommandFailure) -> [UInt8] {
    let lists: [AffiliateList]
    do {
      lists = try PolicyFolder(path: try PolicyLocation.folder(policy)).affiliates()
    } catch let error as PolicyFileError {
      throw PolicyCommands.failure(error)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.fault, code: "policy.fault", title: "It failed.", detail: "\(error)")
    }
    guard json else { return Array(lists.map(text).joined(separator: "\n").utf8) }
    return JSONOutput.document { output in
      output.list("lenders", lists) { output, list in
        output.text("name", list.lender.zh)
        output.text("source", list.source)
        output.text("asOf", list.asOf.description)
        output.flag("published", !list.affiliates.isEmpty)
        output.list("affiliates", list.affiliates) { output, affiliate in
          output.text("name", affiliate.name.zh)
          if let contact = affiliate.contact { output.text("contact", contact) }
        }
      }
    }
  }

  private static func text(_ list: AffiliateList) -> String {
    let head = "\(list.lender.zh) · \(list.source) · \(list.asOf)"
    guard !list.affiliates.isEmpty else {
      return head + "\n    授信机构未公布 / not published by lender"
    }
    return
      ([head]
      + list.affiliates.map { "    \($0.name.zh)" + ($0.contact.map { " (\($0))" } ?? "") })
      .joined(separator: "\n")
  }
}
