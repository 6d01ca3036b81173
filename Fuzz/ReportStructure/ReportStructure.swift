import CreditBureau

/// Reads the bytes as instructions for a well-formed document of the report's own elements, so that
/// every input gets past the XML and tries the structure: elements in wrong places, twice, missing,
/// with values that are almost right.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReportStructure(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var writer = StructureWriter(bytes: unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  let document = writer.document()
  do throws(CreditReportError) {
    exercise(try PersonalReport(document: document))
  } catch {
    // The writer makes neither other encodings nor declarations nor broken tags.
    precondition(error != .malformed && error != .notUTF8 && error != .forbiddenDeclaration)
  }
  return 0
}
