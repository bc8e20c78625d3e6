import Progress
import Testing

@testable import Studio

@Suite("Figures as people write them")
struct WrittenMeasureTests {
    @Test("marks part the thousands of counts, and stand before the decimals of everything else")
    func marks() {
        #expect(Measure.steps.number("9.000") == 9000)
        #expect(Measure.steps.number("11,250") == 11_250)
        #expect(Measure.steps.number("1.234.567") == 1_234_567)
        #expect(Measure.steps.number("9000") == 9000)
        #expect(Measure.steps.number("1'250") == 1250)
        #expect(Measure.mass.number("82,4") == 82.4)
        #expect(Measure.mass.number("82.450") == 82.45)
        #expect(WrittenNumber.value("0.500") == 0.5)
        #expect(WrittenNumber.value("2,5") == 2.5)
        #expect(WrittenNumber.value("9.000") == 9000)
        for text in ["", "x", ".", "1.2.3", "--1"] { #expect(Measure.steps.number(text) == nil, "\(text)") }
    }

    @Test("nights as times")
    func nights() {
        #expect(Measure.sleep_min("7:30") == 450)
        #expect(Measure.sleep_min("7h 30m") == 450)
        #expect(Measure.sleep_min("7h30") == 450)
        #expect(Measure.sleep_min("7.5h") == 450)
        #expect(Measure.sleep_min("7:30:20") == 450)
        for text in ["7.5", "450", "", "h", ":", "7:99:99:99", "99:00"] {
            #expect(Measure.sleep_min(text) == nil, "\(text)")
        }
    }
}
