import Quantities

/// More than ever before in an exercise. The first time is no record: there was nothing to be better than.
public struct PersonalRecord: Sendable, Hashable {
    /// What was more.
    public enum Kind: Sendable, Hashable {
        /// The heaviest load, with its repetitions.
        case load(Mass, reps: Int, before: Mass)
        /// The most repetitions with the body alone.
        case reps(Int, before: Int)
        /// The longest, in seconds, where no load is told.
        case duration_s(Int, before: Int)
        /// The lower end of the estimated one-rep maximum.
        case estimate(Mass, before: Mass)
    }

    /// The day.
    public let date: CivilDate
    /// The exercise's title.
    public let exercise: String
    /// What was more.
    public let kind: Kind

    /// All records by date; of one exercise, day and kind the best.
    public static func all(_ history: TrainingHistory, library: ExerciseLibrary) -> [PersonalRecord] {
        var best: [String: Best] = [:]
        var titles: [String: String] = [:]
        var records: [PersonalRecord] = []
        for session in history.sessions {
            var today: [String: Best] = [:]
            for set in session.sets where set.isWork {
                let title = titles[set.exercise] ?? library.find(set.exercise)?.title ?? set.exercise
                titles[set.exercise] = title
                today[title, default: Best()].take(set)
            }
            for (title, day) in today.sorted(by: { $0.key < $1.key }) {
                let before = best[title]
                if let before {
                    records += day.beyond(before).map {
                        PersonalRecord(date: session.date, exercise: title, kind: $0)
                    }
                }
                best[title] = before.map { $0.better(day) } ?? day
            }
        }
        return records
    }
}

/// The best figures of an exercise.
private struct Best {
    var load_g = 0
    var reps = 0
    var bodyReps = 0
    var duration_s = 0
    var estimate_g = 0

    mutating func take(_ set: SetLog) {
        let load = max(0, min(set.load?.grams ?? 0, 2_000_000))
        if load > 0, set.countedReps > 0 {
            if (load, set.countedReps) > (load_g, reps) { (load_g, reps) = (load, set.countedReps) }
            if case .success(let maximum) = Maxima.maximum(of: set) {
                estimate_g = max(estimate_g, maximum.range.lowerBound.grams)
            }
        } else if load == 0 {
            bodyReps = max(bodyReps, set.countedReps)
            duration_s = max(duration_s, min(set.duration_s ?? 0, 86_400))
        }
    }

    func better(_ other: Best) -> Best {
        var best = self
        if (other.load_g, other.reps) > (load_g, reps) { (best.load_g, best.reps) = (other.load_g, other.reps) }
        best.bodyReps = max(bodyReps, other.bodyReps)
        best.duration_s = max(duration_s, other.duration_s)
        best.estimate_g = max(estimate_g, other.estimate_g)
        return best
    }

    func beyond(_ before: Best) -> [PersonalRecord.Kind] {
        var kinds: [PersonalRecord.Kind] = []
        if before.load_g > 0, load_g > before.load_g {
            kinds.append(.load(Mass(grams: load_g), reps: reps, before: Mass(grams: before.load_g)))
        } else if before.estimate_g > 0, estimate_g > before.estimate_g {
            // A heavier load tells it already.
            kinds.append(.estimate(Mass(grams: estimate_g), before: Mass(grams: before.estimate_g)))
        }
        if before.bodyReps > 0, bodyReps > before.bodyReps {
            kinds.append(.reps(bodyReps, before: before.bodyReps))
        }
        if before.duration_s > 0, duration_s > before.duration_s {
            kinds.append(.duration_s(duration_s, before: before.duration_s))
        }
        return kinds
    }
}

extension PersonalRecord {
    /// The record in words, in a unit.
    public func text(in language: Language, unit: MassUnit) -> String {
        func word(_ english: String, _ german: String) -> String { language == .german ? german : english }
        switch kind {
        case .load(let mass, let reps, let before):
            return word(
                "\(language.mass(mass, in: unit)) × \(reps), before \(language.mass(before, in: unit))",
                "\(language.mass(mass, in: unit)) × \(reps), zuvor \(language.mass(before, in: unit))")
        case .reps(let reps, let before):
            return word("\(reps) repetitions, before \(before)", "\(reps) Wiederholungen, zuvor \(before)")
        case .duration_s(let seconds, let before):
            return word("\(seconds) s, before \(before) s", "\(seconds) s, zuvor \(before) s")
        case .estimate(let mass, let before):
            return word(
                "estimated maximum \(language.mass(mass, in: unit)), before \(language.mass(before, in: unit))",
                "geschätztes Maximum \(language.mass(mass, in: unit)), zuvor \(language.mass(before, in: unit))")
        }
    }
}
