import Quantities
import Testing
import Trials

/// Dates, numbers and masses in words and figures.
struct LanguageTests {
    @Test("dates in words and in figures")
    func dates() throws {
        let date = try #require(CivilDate(iso: "2026-03-05"))
        #expect(Language.english.longDate(date) == "5 March 2026")
        #expect(Language.german.longDate(date) == "5. März 2026")
        #expect(Language.english.shortDate(date) == "05/03/2026")
        #expect(Language.german.shortDate(date) == "05.03.2026")
    }

    @Test("names of months and days; no name where there is no such month")
    func names() {
        #expect(Language.english.monthName(12) == "December")
        #expect(Language.german.shortMonthName(3) == "Mär")
        #expect(Language.english.monthName(0) == "")
        #expect(Language.german.monthName(13) == "")
        #expect(Language.english.weekdayName(.monday) == "Monday")
        #expect(Language.german.weekdayName(.sunday) == "Sonntag")
        #expect(Language.allCases.map(\.name) == ["English", "Deutsch"])
    }

    @Test(
        "numbers are grouped by three and rounded half away from zero",
        arguments: [
            (0.0, 0, "0", "0"), (999, 0, "999", "999"), (1000, 0, "1,000", "1.000"),
            (1234567.891, 2, "1,234,567.89", "1.234.567,89"),
            (2.5, 0, "3", "3"), (-2.5, 0, "−3", "−3"), (0.125, 2, "0.13", "0,13"), (82.50, 1, "82.5", "82,5"),
            (82.0, 1, "82", "82"), (-0.04, 1, "0", "0"),
        ])
    func numbers(value: Double, places: Int, english: String, german: String) {
        #expect(Language.english.number(value, places: places) == english)
        #expect(Language.german.number(value, places: places) == german)
    }

    @Test("all places are shown where asked for")
    func fixed() {
        #expect(Language.english.number(82, places: 1, isFixed: true) == "82.0")
        #expect(Language.german.number(scaled: 199_900, places: 2) == "1.999,00")
        #expect(Language.english.number(scaled: 1500, places: 3, isFixed: false) == "1.5")
        #expect(Language.english.number(scaled: -5, places: 2) == "−0.05")
        #expect(Language.english.number(scaled: 7, places: 0) == "7")
    }

    @Test("what is no number, or too great a one, is a dash")
    func noNumber() {
        for value in [Double.nan, .infinity, -.infinity, 1e15, -1e300] {
            #expect(Language.english.number(value) == "–")
        }
        #expect(Language.english.number(1e12, places: 9) == "–")
        #expect(Language.english.number(scaled: .min, places: 2) == "−92,233,720,368,547,758.08")
    }

    @Test("any scaled number comes back from its figures")
    func thereAndBack() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            let units = Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0...60, using: &random)
            let places = Int.random(in: 0...6, using: &random)
            let text = Language.german.number(scaled: units, places: places)
            let digits = text.filter { $0.isNumber }
            #expect(Int64((units < 0 ? "-" : "") + digits) == units)
            #expect(text.filter { $0 == "," }.count == (places > 0 ? 1 : 0))
        }
    }
}
