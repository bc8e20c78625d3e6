import Studio
import Testing

/// When a studio is open.
struct OpeningHoursTests {
    @Test(
        "days and times are read as people write them",
        arguments: [
            ("Mo-Fr 07:00-20:00", ["Mo", "Tu", "We", "Th", "Fr"], "07:00", "20:00"),
            ("Sa 09:00-13:00", ["Sa"], "09:00", "13:00"), ("We,Mo 00:00-24:00", ["Mo", "We"], "00:00", "24:00"),
            ("Mo-Tu,Su 08:30-09:00", ["Mo", "Tu", "Su"], "08:30", "09:00"),
        ])
    func reads(text: String, days: [String], opens: String, closes: String) throws {
        let hours = try #require(OpeningHours(text))
        #expect(hours.days.map(\.rawValue) == days)
        #expect(hours.opens == opens && hours.closes == closes)
    }

    @Test(
        "what is no time of a week is refused",
        arguments: [
            "", "Mo", "Mo-Fr", "Mo 7-20", "Mo 20:00-07:00", "Fr-Mo 07:00-08:00", "Xx 07:00-08:00", "Mo 07:60-08:00",
            "Mo 07:00-24:30", "Mo- 07:00-08:00", "Mo 07:00", "Mo 07:00-08:00-09:00", "Mo +7:00-08:00",
            "Mo-Tu-We 07:00-08:00",
        ])
    func refuses(text: String) { #expect(OpeningHours(text) == nil) }
}
