import Testing

@testable import Business

@Suite("Account numbers")
struct IBANTests {
    // The examples of the IBAN registry for Germany and the United Kingdom, and a bank's published test account.
    static let valid = ["DE89 3704 0044 0532 0130 00", "GB29 NWBK 6016 1331 9268 19", "DE02 1203 0000 0000 2020 51"]

    @Test("a number is read in groups or not, in small letters or capital ones", arguments: valid)
    func reading(text: String) throws {
        let number = try IBAN(text)
        #expect(number.grouped == text)
        #expect(try IBAN(text.lowercased().filter { $0 != " " }) == number)
        #expect(number.compact.contains(" ") == false)
    }

    @Test("every wrong digit and every swap of two unequal neighbours is found", arguments: valid)
    func mistakes(text: String) throws {
        let digits = Array(try IBAN(text).compact)
        for index in 4..<digits.count where digits[index].isNumber {
            for other in "0123456789" where other != digits[index] {
                var wrong = digits
                wrong[index] = other
                #expect(throws: IBAN.Problem.wrongCheckDigits) { try IBAN(String(wrong)) }
            }
            if index > 4, digits[index - 1].isNumber, digits[index] != digits[index - 1] {
                var swapped = digits
                swapped.swapAt(index, index - 1)
                #expect(throws: IBAN.Problem.wrongCheckDigits) { try IBAN(String(swapped)) }
            }
        }
    }

    @Test("what is no account number says why")
    func refusals() {
        #expect(throws: IBAN.Problem.malformed) { try IBAN("") }
        #expect(throws: IBAN.Problem.malformed) { try IBAN("12DE0000000000000000") }
        #expect(throws: IBAN.Problem.stranger("-")) { try IBAN("DE89-3704") }
        #expect(throws: IBAN.Problem.stranger("\u{C9}")) { try IBAN("D\u{C9}89") }
        #expect(throws: IBAN.Problem.wrongLength(country: "DE", have: 21, need: 22)) {
            try IBAN("DE89 3704 0044 0532 0130 0")
        }
        #expect(throws: IBAN.Problem.lengthOutOfRange(4)) { try IBAN("XX11") }
    }
}
