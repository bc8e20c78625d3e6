import Quantities
import Training

/// Workouts over two years: blocks of five weeks that get heavier and one that does not, missed days, breaks and coming back.
struct SampleWorkouts {
    let client: SampleClient
    private var random: SplitMix64
    /// How much strength is there, between the first workout and the last.
    private var progress = 0.0
    /// Weeks trained since the last break, which counts as one too.
    private var weeksBack = 6
    private var restart = 1.0

    /// A block of training: five weeks of work and a deload.
    private static let block = 6

    init(_ client: SampleClient) {
        self.client = client
        random = SplitMix64(topic: "workouts of \(client.handle)")
    }

    /// All workouts by the moment they began.
    mutating func all() -> [WorkoutLog] {
        var workouts: [WorkoutLog] = []
        let start = max(SamplePeriod.first, client.client.since)
        let end = client.until ?? SamplePeriod.last
        let weeks = max(1, start.days(to: end) / 7)
        var number = 0
        for week in 0...weeks {
            let monday = start.adding(days: week * 7 - start.weekday.rawValue)
            let share = Double(week) / Double(weeks)
            // Beginners gain fast and then ever slower.
            progress = share * (2 - share)
            var isTrained = false
            for day in client.days.map({ monday.adding(days: $0.rawValue) }) where day >= start && day <= end {
                if let rest = client.rest(on: day) {
                    (restart, weeksBack) = (rest.restart, 0)
                    continue
                }
                guard !random.chance(0.07), !client.sessions.isEmpty else { continue }
                workouts.append(workout(client.sessions[number % client.sessions.count], on: day, week: week))
                number += 1
                isTrained = true
            }
            if isTrained { weeksBack += 1 }
        }
        return workouts
    }

    private mutating func workout(_ session: SampleClient.Session, on day: CivilDate, week: Int) -> WorkoutLog {
        let place = week % SampleWorkouts.block
        let isDeload = place == SampleWorkouts.block - 1
        let effort = isDeload ? 60 : 65 + place * 5 + random.integer(-1...1) * 5
        var sets: [SetLog] = []
        for (index, lift) in session.lifts.enumerated() {
            sets += self.sets(lift, isFirst: index == 0, place: place, isDeload: isDeload, effort: effort)
        }
        let evening = random.chance(0.7)
        let start = SamplePeriod.moment(
            day, hour: evening ? random.integer(17...19) : random.integer(7...10), minute: random.integer(0...11) * 5)
        return WorkoutLog(
            startedAt: start, title: session.title,
            duration_s: (sets.count * 165 + random.integer(300...900)) / 60 * 60,
            sessionRPE_tenths: min(95, max(40, effort - 5 + random.integer(-1...1) * 5)), sets: sets)
    }

    private mutating func sets(
        _ lift: SampleClient.Lift, isFirst: Bool, place: Int, isDeload: Bool, effort: Int
    ) -> [SetLog] {
        let count = isDeload ? max(2, lift.sets - 1) : lift.sets
        let amount = lift.start + (lift.end - lift.start) * progress
        let comeback = restart + (1 - restart) * min(1, Double(weeksBack) / 5)
        let wave = isDeload ? 0.88 : 0.955 + Double(place) * 0.012
        let today = amount * comeback * wave * (1 + 0.008 * random.normal())
        switch lift.step {
        case .seconds:
            return (0..<count).map { index in
                SetLog(
                    exercise: lift.title, kind: .normal, duration_s: max(10, Int(today / 5 + 0.5) * 5 - index * 5),
                    rpe_tenths: rpe(effort, index))
            }
        case .bodyweight:
            return (0..<count).map { index in
                SetLog(
                    exercise: lift.title, kind: .normal, reps: max(1, Int(today + 0.5) - index),
                    rpe_tenths: rpe(effort, index))
            }
        case .barbell, .dumbbell, .stack:
            return loadedSets(
                lift, kilograms: today, count: count, hasWarmUp: isFirst, isDeload: isDeload, effort: effort)
        }
    }

    private mutating func loadedSets(
        _ lift: SampleClient.Lift, kilograms: Double, count: Int, hasWarmUp: Bool, isDeload: Bool, effort: Int
    ) -> [SetLog] {
        let step = step(lift.step)
        let load = max(step, Mass(kilograms, .kilograms).rounded(to: step))
        var sets: [SetLog] = []
        if hasWarmUp {
            for (share, reps) in [(0.5, 8), (0.75, 4)] {
                let light = max(step, Mass(grams: Int(Double(load.grams) * share)).rounded(to: step))
                sets.append(SetLog(exercise: lift.title, kind: .warmup, load: light, reps: reps))
            }
        }
        for index in 0..<count {
            let isLast = index == count - 1
            if isLast, !isDeload, effort >= 85, random.chance(0.08) {
                sets.append(
                    SetLog(
                        exercise: lift.title, kind: .failure, load: load,
                        reps: max(1, lift.reps - random.integer(1...2)),
                        rpe_tenths: 100))
                continue
            }
            let extra = isLast && !isDeload && random.chance(0.25) ? random.integer(1...2) : 0
            sets.append(
                SetLog(
                    exercise: lift.title, kind: .normal, load: load, reps: lift.reps + extra,
                    rpe_tenths: rpe(effort + extra * 5, index)))
        }
        if lift.step == .stack, !isDeload, random.chance(0.05) {
            let light = max(step, Mass(grams: load.grams * 3 / 4).rounded(to: step))
            sets.append(SetLog(exercise: lift.title, kind: .drop, load: light, reps: lift.reps + 4, rpe_tenths: 95))
        }
        return sets
    }

    /// The effort rises from set to set, by halves of the scale.
    private func rpe(_ effort: Int, _ index: Int) -> Int { min(100, max(50, effort + index * 5 - 5)) }

    /// What the plates, dumbbells and stacks go in.
    private func step(_ step: SampleClient.Lift.Step) -> Mass {
        let isMetric = client.client.massUnit == .kilograms
        switch step {
        case .barbell: return isMetric ? Mass(grams: 2500) : Mass(5, .pounds)
        case .dumbbell: return isMetric ? Mass(grams: 2000) : Mass(5, .pounds)
        case .stack, .bodyweight, .seconds: return isMetric ? Mass(grams: 5000) : Mass(10, .pounds)
        }
    }
}
