import CreditCore
import Testing

@Suite("Organisation, telephone and card numbers")
struct OtherIdentifierTests {
  struct File: Decodable {
    struct Group: Decodable {
      let alphabet: String
      let valid, invalid: [String]
    }

    let cn_uscc_gb32100: Group
  }

  @Test("the published organisation codes are accepted and refused")
  func organisations() throws {
    let group = try Resource.decode(File.self, "identity-numbers").cn_uscc_gb32100
    for text in group.valid { #expect((try? OrgCode(text)) != nil) }
    for text in group.invalid { #expect((try? OrgCode(text)) == nil) }
    for text in group.valid {
      let characters = Array(text)
      for position in characters.indices {
        for other in group.alphabet where other != characters[position] {
          var changed = characters
          changed[position] = other
          #expect((try? OrgCode(String(changed))) == nil)
        }
      }
    }
  }

  @Test("a provider code is 14 digits or capital letters")
  func providers() throws {
    #expect(try ProviderCode("B10121234H0001").text == "B10121234H0001")
    #expect(throws: IdentityError.length) { try ProviderCode("B10121234H000") }
    #expect(throws: IdentityError.character) { try ProviderCode("b10121234H0001") }
  }

  @Test("N70 a telephone number is masked but for 3 and 4 digits")
  func telephone() throws {
    #expect("\(try MobileNumber("13800138000"))" == "138****8000")
    #expect(throws: IdentityError.length) { try MobileNumber("+8613800138000") }
    #expect(throws: IdentityError.character) { try MobileNumber("23800138000") }
    #expect(throws: IdentityError.character) { try MobileNumber("1380013800x") }
  }

  @Test("N70 a card number has a check digit and shows its last 4 digits")
  func cards() throws {
    let card = try BankCard("6222020000000000000")
    #expect("\(card)" == "***************0000")
    let digits = Array("6222020000000000000")
    for position in digits.indices {
      for other in "0123456789" where other != digits[position] {
        var changed = digits
        changed[position] = other
        #expect((try? BankCard(String(changed))) == nil)
      }
    }
    #expect(throws: IdentityError.length) { try BankCard("00000000000") }
    #expect(throws: IdentityError.character) { try BankCard("6222 0200 0000 0000") }
  }
}
