import Foundation

/// Finds the policy folder when a command names none.
public enum PolicyLocation {
  /// The folder named, else `policy` here, else the nearest `policy` above the executable.
  public static func folder(_ named: String?) throws(CommandFailure) -> String {
    if let named { return named }
    if isPolicy("policy") { return "policy" }
    let files = FileManager.default
    let executable = try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    var parts = (executable ?? "").split(separator: "/")
    while !parts.isEmpty {
      parts.removeLast()
      let path = "/" + (parts + ["policy"]).joined(separator: "/")
      if isPolicy(path) { return path }
    }
    throw CommandFailure(
      .badInput, code: "policy.folder", title: "There is no policy folder.",
      detail: "Name the folder that holds terms/ and sharing-list.yaml with --policy.")
  }

  private static func isPolicy(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/terms")
  }
}
