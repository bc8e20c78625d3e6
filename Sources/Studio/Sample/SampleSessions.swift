import Quantities

/// The sessions that the sample's clients train, with the loads each of them begins and ends with.
struct SampleSessions {
    /// From the first workout to the last: kilograms, repetitions or seconds.
    typealias Run = ClosedRange<Double>

    let language: Language

    func lower(squat: Run, romanian: Run, split: Run, plank: Run) -> SampleClient.Session {
        session(
            "Lower body", "Unterkörper",
            [
                lift("Back squat", .barbell, 4, 5, squat), lift("Romanian deadlift", .barbell, 3, 8, romanian),
                lift("Split squat", .dumbbell, 3, 10, split), lift("Plank", .seconds, 3, 1, plank),
            ])
    }

    func upper(bench: Run, row: Run, press: Run, pullUps: Run) -> SampleClient.Session {
        session(
            "Upper body", "Oberkörper",
            [
                lift("Bench press", .barbell, 4, 5, bench), lift("Chest-supported row", .stack, 4, 8, row),
                lift("Overhead press", .barbell, 3, 6, press), lift("Pull-up", .bodyweight, 3, 1, pullUps),
            ])
    }

    func pull(deadlift: Run, pulldown: Run, dumbbellBench: Run, plank: Run) -> SampleClient.Session {
        session(
            "Deadlift day", "Kreuzheben",
            [
                lift("Deadlift", .barbell, 3, 5, deadlift), lift("Lat pulldown", .stack, 3, 10, pulldown),
                lift("Dumbbell bench press", .dumbbell, 3, 10, dumbbellBench), lift("Plank", .seconds, 2, 1, plank),
            ])
    }

    func fullA(goblet: Run, dumbbellBench: Run, row: Run, plank: Run) -> SampleClient.Session {
        session(
            "Full body A", "Ganzkörper A",
            [
                lift("Goblet squat", .dumbbell, 3, 10, goblet),
                lift("Dumbbell bench press", .dumbbell, 3, 10, dumbbellBench),
                lift("Chest-supported row", .stack, 3, 10, row), lift("Plank", .seconds, 3, 1, plank),
            ])
    }

    func fullB(hipThrust: Run, pulldown: Run, split: Run, plank: Run) -> SampleClient.Session {
        session(
            "Full body B", "Ganzkörper B",
            [
                lift("Hip thrust", .barbell, 3, 8, hipThrust), lift("Lat pulldown", .stack, 3, 10, pulldown),
                lift("Split squat", .dumbbell, 3, 8, split), lift("Plank", .seconds, 2, 1, plank),
            ])
    }

    private func session(_ english: String, _ german: String, _ lifts: [SampleClient.Lift]) -> SampleClient.Session {
        SampleClient.Session(title: language == .german ? german : english, lifts: lifts)
    }

    private func lift(
        _ title: String, _ step: SampleClient.Lift.Step, _ sets: Int, _ reps: Int, _ run: Run
    ) -> SampleClient.Lift {
        SampleClient.Lift(
            title: title, step: step, sets: sets, reps: reps, start: run.lowerBound, end: run.upperBound)
    }
}
