/// What goes wrong at the sandbox bureau, as `PUT /sandbox/faults` tells it: how many of the next
/// queries and report files it happens to.
struct BureauFaults: Codable, Sendable {
  /// Done without telling the sender.
  var dropReplies: Int?
  /// Queries answered ATO001 系统繁忙 and not done.
  var busyQueries: Int?
  /// Done, and answered late.
  var slowReplies: Int?
  /// How late, in milliseconds; half a second by default, a minute at most.
  var slowMilliseconds: Int?
  /// Not done: the service fails.
  var failReplies: Int?
  /// Not done: a query is refused with ABE003, a file whole with ABF000.
  var refuse: Int?
  /// Done; the answer comes twice in one.
  var answerTwice: Int?
  /// Done; the answer can't be read.
  var garbleReplies: Int?

  /// How late a slow answer comes.
  var delay: Int { min(60_000, max(0, slowMilliseconds ?? 500)) }

  /// What happens to the next message.
  var due: [BureauMishap] { BureauMishap.allCases.filter { (self[keyPath: $0.count] ?? 0) > 0 } }

  /// Notes that a mishap happened.
  mutating func happened(_ mishap: BureauMishap) {
    if let left = self[keyPath: mishap.count] { self[keyPath: mishap.count] = left - 1 }
  }
}
