import Quantities
import Testing

@testable import Training

@Suite("Volume, strength and records of what was trained")
struct TrainingFiguresTests {
    static let monday = CivilDate(dayNumber: 20_003 - CivilDate(dayNumber: 20_003).weekday.rawValue)

    static func set(
        _ exercise: String = "Back squat", _ load_kg: Int? = 100, _ reps: Int? = 5, rpe: Int? = nil,
        kind: SetLog.Kind = .normal, duration_s: Int? = nil
    ) -> SetLog {
        SetLog(
            exercise: exercise, kind: kind, load: load_kg.map { Mass(grams: $0 * 1000) }, reps: reps,
            duration_s: duration_s, rpe_tenths: rpe)
    }

    static func history(_ days: [(Int, [SetLog])]) -> TrainingHistory {
        TrainingHistory(days.map { TrainingHistory.Session(date: monday.adding(days: $0.0), sets: $0.1) })
    }

    @Test("a week has its tonnage, sets and hard sets by the shares of the exercises' muscles")
    func weeks() throws {
        let sets = [
            Self.set("Back squat", 60, 5, kind: .warmup), Self.set(rpe: 80), Self.set(rpe: 50), Self.set(),
        ]
        let weeks = TrainingWeek.weeks(
            Self.history([(2, sets), (16, [Self.set(rpe: 95)])]), library: LibraryFixture.library)
        #expect(weeks.map(\.workouts) == [1, 0, 1])
        #expect(weeks[0].tonnage_g == 1_500_000)
        #expect(weeks[0].sets == 3)
        let share = try #require(LibraryFixture.library.find("Back squat")).share_permille(of: .quadriceps)
        #expect(share > 0)
        #expect(weeks[0].hardSets_permille[.quadriceps] == 2 * share)
        #expect(weeks[0].rating == 6.5)
        #expect(weeks[1].rating == nil)
    }

    @Test("exercises that the library does not know count for tonnage alone, and nonsense for nothing")
    func unknown() {
        let sets = [Self.set("Zottman thing", 20, 10), Self.set("Zottman thing", -5, -3)]
        let weeks = TrainingWeek.weeks(Self.history([(0, sets)]), library: LibraryFixture.library)
        #expect(weeks[0].tonnage_g == 200_000)
        #expect(weeks[0].sets == 0)
        #expect(TrainingWeek.weeks(.none, library: LibraryFixture.library).isEmpty)
    }

    @Test("the best set of each day tells how strong it was")
    func strength() throws {
        let history = Self.history([
            (0, [Self.set("Back squat", 100, 5, rpe: 80), Self.set("Back squat", 90, 5, rpe: 80)]),
            (7, [Self.set("Back squat", 100, 5)]), (14, [Self.set("Back squat", 105, 5, kind: .failure)]),
        ])
        let squat = try #require(StrengthHistory.all(history, library: LibraryFixture.library).first)
        #expect(squat.exercise == "Back squat")
        #expect(squat.sets == 4)
        // Unrated sets that did not go to failure tell none: 100 × 5 at RPE 8 is 81.1 %.
        #expect(squat.days.map(\.date) == [0, 14].map { Self.monday.adding(days: $0) })
        #expect(squat.days[0].maximum.range.lowerBound.grams == 123_305)
        #expect(StrengthHistory(history, of: "Back squat", library: LibraryFixture.library).days == squat.days)
        #expect(squat.days[1].maximum.range.lowerBound < squat.days[1].maximum.range.upperBound)
    }

    @Test("more than ever is a record, the first time is none")
    func records() {
        let history = Self.history([
            (0, [Self.set(rpe: 80), Self.set("Plank", nil, nil, duration_s: 30), Self.set("Push-up", nil, 10)]),
            (7, [Self.set("Back squat", 105, 3, rpe: 80), Self.set("Plank", nil, nil, duration_s: 45)]),
            (14, [Self.set("Back squat", 105, 5, rpe: 80), Self.set("Push-up", nil, 12)]),
            (21, [Self.set("Back squat", 105, 5, rpe: 80)]),
        ])
        let records = PersonalRecord.all(history, library: LibraryFixture.library)
        #expect(records.map(\.exercise) == ["Back squat", "Plank", "Back squat", "Push-up"])
        #expect(records[0].text(in: .english, unit: .kilograms) == "105\u{A0}kg × 3, before 100\u{A0}kg")
        #expect(records[1].kind == .duration_s(45, before: 30))
        // 105 × 5 at RPE 8 is 105 / 0.811.
        #expect(records[2].kind == .estimate(Mass(grams: 129_470), before: Mass(grams: 123_305)))
        #expect(records[3].text(in: .german, unit: .pounds) == "12 Wiederholungen, zuvor 10")
    }
}
