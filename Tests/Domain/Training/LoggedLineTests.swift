import Diagnostics
import Quantities
import Testing
import Trials

@testable import Training

@Suite("Sets as they are typed")
struct LoggedLineTests {
    private func sets(_ text: String, unit: MassUnit = .kilograms) throws -> [SetLog] {
        try LoggedLine("Back squat: \(text)", unit: unit).sets
    }

    @Test("sets, loads and how hard they were")
    func sets() throws {
        let set = SetLog(exercise: "Back squat", load: Mass(grams: 80_000), reps: 5, rpe_tenths: 80)
        #expect(try sets("3x5 @ 80 kg RPE 8") == [set, set, set])
        #expect(try sets("3 × 5 @ 80 RPE 8") == [set, set, set])
        #expect(try sets("80 kg x 5 RIR 2") == [set])
        #expect(try sets("5 @ 175 lb").first?.load == Mass(175, .pounds))
        #expect(try sets("5 @ 175", unit: .pounds).first?.load == Mass(175, .pounds))
        #expect(try sets("12; drop 8 @ 40 kg, warm-up 5 @ 20 kg").map(\.kind) == [.normal, .drop, .warmup])
        #expect(try sets("3x45 s").map(\.duration_s) == [45, 45, 45])
        #expect(try sets("5 km in 25 min") == [SetLog(exercise: "Back squat", duration_s: 1500, distance_m: 5000)])
        #expect(try sets("5 @ 100 kg RIR 0.5").first?.rpe_tenths == 95)
    }

    @Test("decimal commas, and times of a stop watch")
    func european() throws {
        #expect(
            try sets("3x5 @ 80,5 kg RPE 8,5, 5 @ 85 kg").map { $0.load?.grams } == [80_500, 80_500, 80_500, 85_000])
        #expect(try sets("3x5 @ 80,5 kg RPE 8,5").first?.rpe_tenths == 85)
        #expect(try sets("8,8,6").map(\.reps) == [8, 8, 6])
        #expect(try sets("5 @ 80,5").map { $0.load?.grams } == [80_500])
        #expect(try sets("5 @ 80, 5 @ 85").map { $0.load?.grams } == [80_000, 85_000])
        #expect(try sets("5 @ 80,6 @ 85 kg").count == 2)
        #expect(try sets("5,2 km in 26:10") == [SetLog(exercise: "Back squat", duration_s: 1570, distance_m: 5200)])
        #expect(try sets("3x0:45").map(\.duration_s) == [45, 45, 45])
        #expect(try sets("1:05:00").map(\.duration_s) == [3900])
        #expect(throws: Diagnostic.self) { try sets("5 km in 26:99") }
    }

    @Test(
        "what cannot be read is told with its place",
        arguments: [
            ("Back squat 3x5", 1), ("Back squat:", 11), (": 3x5", 1), ("Back squat: 3x", 15),
            ("Back squat: 3x5 @ heavy", 19),
            ("Back squat: 3x5 RPE 11", 21), ("Back squat: 99x5", 13), ("Back squat: 5 @ 5000 kg", 13),
        ])
    func mistakes(text: String, column: Int) {
        let error = #expect(throws: Diagnostic.self) { try LoggedLine(text, unit: .kilograms) }
        #expect(error?.place?.column == column, "\(text): \(error?.message ?? "")")
    }

    @Test("spoiled lines are read or refused")
    func fuzzing() {
        let text = Array("Back squat: warm-up 8 @ 40 kg, 3 × 5 @ 82,5 kg RPE 8; 5 km in 25:10, 8,8".utf8)
        var mutator = Mutator(seed: 11, spice: [":", ",", ",5", "×", "@", "RPE", "999999", "km", "in", "lb"])
        var readable = 0
        for _ in 0..<4000 {
            let spoiled = String(decoding: mutator.spoiled(text), as: UTF8.self)
            do throws(Diagnostic) {
                let line = try LoggedLine(spoiled, unit: .kilograms)
                #expect(!line.exercise.isEmpty && !line.sets.isEmpty)
                readable += 1
            } catch {
                #expect(error.place != nil)
            }
        }
        #expect(readable > 200)
    }
}

@Suite("Names of exercises from elsewhere")
struct ExerciseMatcherTests {
    private let matcher: ExerciseMatcher = {
        func exercise(_ title: String, _ load: String, _ aliases: String = "") -> Exercise? {
            var diagnostics: [Diagnostic] = []
            let text = "---\ntitle: \(title)\naliases: [\(aliases)]\nload: \(load)\npattern: squat\n---\n"
            return Exercise.parse(
                Source(path: "\(title).md", text: text), name: ExerciseLibrary.key(title).replacing(" ", with: "-"),
                into: &diagnostics)
        }
        var diagnostics: [Diagnostic] = []
        let all = [
            exercise("Back squat", "barbell", "Squat (Barbell)"), exercise("Bench press", "barbell"),
            exercise("Dumbbell bench press", "dumbbell"), exercise("Pull-up", "bodyweight"),
            exercise("Biceps curl", "dumbbell"), exercise("Cable biceps curl", "cable"),
        ]
        return ExerciseMatcher(ExerciseLibrary(all.compactMap { $0 }, into: &diagnostics))
    }()

    @Test(
        "are found by alias, by words and by equipment",
        arguments: [
            ("squat (barbell)", "Back squat"), ("Barbell Squats", "Back squat"),
            ("Bench Press (Barbell)", "Bench press"),
            ("Flat Barbell Bench Press", "Bench press"), ("DB Bench Press", "Dumbbell bench press"),
            ("Pullups", "Pull-up"), ("Pull Up (Bodyweight)", "Pull-up"), ("Bicep Curl (Dumbbell)", "Biceps curl"),
            ("Bicep Curl (Cable)", "Cable biceps curl"),
        ])
    func found(name: String, title: String) { #expect(matcher.title(of: name) == title) }

    @Test(
        "what is not quite it is not it", arguments: ["Bench Press (Smith Machine)", "Hack Squat", "", "(((", "Curl"])
    func unknown(name: String) { #expect(matcher.title(of: name) == nil) }
}
