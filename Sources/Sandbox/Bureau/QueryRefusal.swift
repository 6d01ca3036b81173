/// Why a query was not processed: the interface's code (ATO, ABE, ABM, ABF …) and a text. These
/// codes are not the feedback codes of the reporting side.
struct QueryRefusal: Error {
  let code: String
  let text: String
}
