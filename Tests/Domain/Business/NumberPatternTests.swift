import Testing

@testable import Business

@Suite("Numbers of invoices")
struct NumberPatternTests {
    @Test(
        "a pattern gives the number of a year and a place in its series",
        arguments: [
            ("{year}-{number}", "2026-0042"), ("RE-{year}/{number:6}", "RE-2026/000042"),
            ("{number:1}.{year}", "42.2026"),
            ("{year}{number}", "20260042"),
        ])
    func numbers(pattern: String, number: String) throws {
        #expect(try NumberPattern(pattern).number(year: 2026, ordinal: 42) == number)
    }

    @Test(
        "a pattern that is not in order is refused with a reason",
        arguments: [
            ("{year}", "the pattern has no `{number}`"), ("{number}", "the pattern has no `{year}`"),
            ("{year}-{number}-{number}", "the pattern has `{number}` 2 times"),
            ("{yaer}-{number}", "`{yaer}` is not known"),
            ("{year}-{number", "a brace is never closed"), ("{year} {number}", "` ` cannot stand in a number"),
            ("{year}-{number}}", "`}` cannot stand in a number"), ("{year}-{number:0}", "`{number:0}` is not known"),
            (String(repeating: "x", count: 41), "the pattern is longer than 40 characters"),
        ])
    func refusals(pattern: String, message: String) {
        let problem = #expect(throws: NumberPattern.Problem.self) { try NumberPattern(pattern) }
        #expect(problem?.message == message)
    }

    @Test("no two invoices have the same number")
    func unique() throws {
        for text in ["{year}-{number}", "{number:1}{year}", "{year}{number:1}", "1{number:2}{year}0"] {
            let pattern = try NumberPattern(text)
            var seen: Set<String> = []
            for year in 2024...2027 {
                for ordinal in 1...2500 { #expect(seen.insert(pattern.number(year: year, ordinal: ordinal)).inserted) }
            }
        }
    }
}
