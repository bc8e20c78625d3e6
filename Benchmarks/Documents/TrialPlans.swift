import Diagnostics
import Studio
import Training

/// The plan templates that are timed: read, with the exercises that come with the press.
enum TrialPlans {
    /// The library is read once, as in a build; a mistake in it would make the figure mean nothing.
    private static let library: Result<ExerciseLibrary, Mistakes> = Result {
        () throws(Mistakes) in try Workspace("/nowhere").exercises().library
    }

    /// Reads a template of two blocks, six days and 48 exercises, and gives its text.
    static func plan(_ index: Int) throws -> [UInt8] {
        let source = Source(path: "plan-\(index).md", text: text(index))
        var diagnostics: [Diagnostic] = []
        let plan = PlanTemplate.parse(source, name: "plan-\(index)", library: try library.get(), into: &diagnostics)
        guard plan != nil else { throw Mistakes(diagnostics) }
        return source.bytes
    }

    private static func text(_ index: Int) -> String {
        let day = """
            The squat comes first because it wants you fresh. Everything after it can be done a little tired.

            - Warm-up: 8 min easy bike, then three sets of the squat with rising loads
            - Back squat: 4 × 5 at \(70 + index % 9)% of squat max, rest 3 min
              - weeks: 70, 73, 76 %
              - if knee: Box squat, load 85%
              - if lower-back: Goblet squat, load 35%
              - note: Brace before you unlock the hips.
            - Romanian deadlift: 3 × 8–10, RIR 2, tempo 3-1-1-0, rest 2 min
              - progress: reps to 10, then + step
              - if lower-back: Hip thrust
            - Overhead press: 3 × 8, RPE 7, rest 2 min
              - progress: + step each success; after 2 misses − 10%
            - Chest-supported row: 4 × 10 at \(20 + index % 40) kg, rest 90 s
              - progress: reps to 12, then + 2.5 kg
            - A1 Split squat: 3 × 10 each, RPE 7, rest 60 s
              - if knee: Hip thrust, 3 × 12
            - A2 Plank: 3 × 30 s, rest 60 s
            - Farmer’s walk: 4 × 30 m at 24 kg each, rest 90 s
            - Pull-up: 3 × AMRAP at bodyweight, rest 2 min, optional
            - Cool-down: 5 min of easy walking

            """
        let block = ["Lower", "Upper", "Whole body"].enumerated().map { number, name in
            "### Day \(number + 1): \(name)\n\n\(day)\n"
        }.joined()
        return """
            ---
            title: Trial \(index)
            weeks: 6
            level: intermediate
            ask:
              squat max: kg
              step: kg = 2.5
            deload: week 6, sets 50%, load 90%
            ---
            Who this plan is for, in prose.

            ## Weeks 1–3: Base

            \(block)
            ## Weeks 4–6: Build

            \(block)
            """
    }
}
