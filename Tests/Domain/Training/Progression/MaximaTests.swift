import Diagnostics
import Quantities
import Testing

@testable import Training

/// What the logs say of a client's one-rep maxima.
struct MaximaTests {
    private func set(
        _ kilograms: Double, _ reps: Int, rpe: Int? = nil, kind: SetLog.Kind = .normal, _ name: String = "Bench press"
    ) -> SetLog {
        SetLog(exercise: name, kind: kind, load: Mass(kilograms, .kilograms), reps: reps, rpe_tenths: rpe)
    }

    private func maxima(_ sessions: [(String, [SetLog])], today: String = "2026-12-01") throws -> Maxima {
        let sessions = try sessions.map {
            TrainingHistory.Session(date: try #require(CivilDate(iso: $0.0)), sets: $0.1)
        }
        return Maxima(TrainingHistory(sessions, today: CivilDate(iso: today)), library: PlanFixture.library)
    }

    private func found(_ maxima: Maxima, _ exercise: String = "Bench press") throws -> Maxima.Found {
        try #require(maxima.entries.first { $0.exercise == exercise }).result.get()
    }

    @Test("the best set counts, whatever comes after it")
    func best() throws {
        // 60 kg × 5 at RPE 8: 60 / 0.811 = 73.98; 65 × 3 at 7.5: k = 5.5, 85.0 %, 76.47.
        let best = try found(
            maxima([("2026-11-20", [set(60, 5, rpe: 80), set(65, 3, rpe: 75)]), ("2026-11-27", [set(60, 5, rpe: 80)])]))
        #expect(best.training == Mass(grams: 76_471))
        #expect(best.date.iso == "2026-11-20")
        #expect(best.maximum.method == .chart(version: RPEChart.version))
    }

    @Test("a set to failure is a range, of which the lower end is reckoned with")
    func failure() throws {
        let best = try found(maxima([("2026-11-20", [set(100, 5, kind: .failure)])]))
        #expect(best.maximum.range == Mass(grams: 112_500)...Mass(grams: 117_462))
        #expect(best.training == Mass(grams: 112_500))
    }

    @Test("a single is what was lifted, and with some left it is a set as others are")
    func single() throws {
        #expect(try found(maxima([("2026-11-20", [set(100, 1)])])).maximum.method == .lifted)
        // A single at RPE 8: k = 3, 92.2 %.
        let left = try found(maxima([("2026-11-20", [set(100, 1, rpe: 80)])]))
        #expect(left.training == Mass(grams: 108_460))
    }

    @Test("what cannot be said is refused: unrated, too many, long ago, or a warm-up")
    func refusals() throws {
        func refusal(_ sessions: [(String, [SetLog])]) throws -> OneRepMax.Refusal? {
            guard case .failure(let reason)? = try maxima(sessions).entries.first?.result else { return nil }
            return reason
        }
        #expect(try refusal([("2026-11-20", [set(60, 5)])]) == .unrated)
        #expect(try refusal([("2026-11-20", [set(60, 12, rpe: 90)])]) == .tooManyReps(12))
        #expect(try refusal([("2026-11-20", [set(60, 5, rpe: 60)])]) == .tooEasy(rpe_tenths: 60))
        #expect(try refusal([("2026-09-01", [set(60, 5, rpe: 80)])]) == .noLog)
        #expect(try maxima([("2026-11-20", [set(60, 5, rpe: 80, kind: .warmup)])]).entries.isEmpty)
    }

    @Test("a plan's question is answered by the logs under any of the exercise's names")
    func proposal() throws {
        let maxima = try maxima([("2026-11-20", [set(100, 1, "Squat")])])
        #expect(maxima.proposal(for: "squat max", library: PlanFixture.library)?.training == Mass(grams: 100_000))
        #expect(maxima.proposal(for: "bench press max", library: PlanFixture.library) == nil)
        #expect(maxima.proposal(for: "step", library: PlanFixture.library) == nil)
    }
}
