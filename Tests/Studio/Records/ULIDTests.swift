import Quantities
import Studio
import Testing

@Suite struct ULIDTests {
    // The specification's example: 1469918176385 ms is 01ARYZ6S41 (<https://github.com/ulid/spec>); our moments are whole seconds.
    @Test("The first ten characters are the time, the rest is random")
    func layout() {
        var counter = Fixed.Counter()
        let id = ULID(at: Instant(seconds: 1_469_918_176), using: &counter)
        // 1469918176000 in Crockford's base 32 is the example's digits less 385; then the random 1, shifted by 64 bits, and 2.
        #expect(id.text == "01ARYZ6RR0" + "000G000000000002")
        #expect(ULID(id.text) == id)
    }

    @Test("Keys sort by the time they were made, as text and as values")
    func order() {
        var counter = Fixed.Counter()
        let ids = (0..<200).map { ULID(at: Instant(seconds: Int64($0) * 7919), using: &counter) }
        #expect(ids == ids.sorted())
        #expect(ids.map(\.text) == ids.map(\.text).sorted())
    }

    @Test(
        "What is no key is refused",
        arguments: [
            "", "01ARYZ6RR0", "01ARYZ6RR000000000000000000", "81ARYZ6RR00000G00000000002", "01ARYZ6RR00000G0000000000u",
            "01aryz6rr00000g00000000002", "0IARYZ6RR00000G00000000002", "01ARYZ6RR00000G000000000ä2",
        ])
    func refused(text: String) {
        #expect(ULID(text) == nil)
    }

    @Test("Text and back is the same, for many keys")
    func roundTrip() {
        var generator = SystemRandomNumberGenerator()
        for second in [0, 1, 1_700_000_000, 281_474_976_710 as Int64] {
            for _ in 0..<200 {
                let id = ULID(at: Instant(seconds: second), using: &generator)
                #expect(ULID(id.text) == id)
            }
        }
    }
}
