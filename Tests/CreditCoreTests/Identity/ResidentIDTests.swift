import CreditCore
import Testing

@Suite("Resident id")
struct ResidentIDTests {
  struct File: Decodable {
    struct Invalid: Decodable {
      let value, why: String
    }

    struct Group: Decodable {
      let valid: [String]
      let valid_all_check_characters: [String]
      let invalid: [Invalid]
    }

    let cn_resident_id_gb11643: Group
  }

  private func group() throws -> File.Group {
    try Resource.decode(File.self, "identity-numbers").cn_resident_id_gb11643
  }

  private func isValid(_ text: String) -> Bool { (try? ResidentID(text)) != nil }

  @Test("the standard's examples are accepted, every defect is refused")
  func published() throws {
    let group = try group()
    for text in group.valid + group.valid_all_check_characters {
      #expect(isValid(text), "\(text)")
    }
    for entry in group.invalid { #expect(!isValid(entry.value), "\(entry.why)") }
  }

  @Test("changing any one character and swapping any two neighbours is detected")
  func singleErrors() throws {
    for text in try group().valid {
      let characters = Array(text)
      for position in characters.indices {
        for other in "0123456789X" where other != characters[position] {
          var changed = characters
          changed[position] = other
          #expect(!isValid(String(changed)))
        }
        guard position > 0, characters[position] != characters[position - 1] else { continue }
        var swapped = characters
        swapped.swapAt(position, position - 1)
        #expect(!isValid(String(swapped)))
      }
    }
  }

  @Test("each defect has its own reason")
  func reasons() {
    let expected: [(String, IdentityError)] = [
      ("1101051949123100", .length), ("11010519491231002x", .character),
      ("000000194912310027", .region), ("110105194902310026", .birthDate),
      ("110105194912310021", .checkCharacter),
    ]
    for (text, reason) in expected {
      #expect(throws: reason) { try ResidentID(text) }
    }
  }

  @Test("N37 the day of birth gives completed years of age")
  func age() throws {
    let id = try ResidentID("11010519491231002X")
    #expect(id.birthDate == (try day("1949-12-31")))
    #expect(try id.age(on: day("1967-12-30")) == 17)
    #expect(try id.age(on: day("1967-12-31")) == 18)
    #expect(try ResidentID("440524188001010014").birthDate.description == "1880-01-01")
  }

  @Test("N70 no printed form shows the number")
  func masked() throws {
    let id = try ResidentID("11010519491231002X")
    #expect("\(id)" == "1****************X")
    #expect(String(reflecting: id) == "1****************X")
    var dumped = ""
    dump(id, to: &dumped)
    #expect(!dumped.contains("1949"))
    #expect(id.plaintext == "11010519491231002X")
  }
}
