import CreditCore
import Testing

/// The day that a text names, in tests.
func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

/// The amount that a text names, in tests.
func yuan(_ text: String) throws -> Money { try #require(Money(yuan: text)) }

/// The rate that a percentage names, in tests.
func percent(_ text: String) throws -> Rate { try #require(Rate(percent: text)) }
