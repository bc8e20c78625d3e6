/// How long a session takes, in seconds: a model for planning, the same for every plan.
///
/// - A repetition takes its tempo, `X` counted as one second; without a tempo three seconds, for power two. Sides are done one
///   after the other. Where a set is open (AMRAP) twelve repetitions are assumed, and for `8+` two more in the last set.
/// - A distance is done at 2.5 m/s on foot or a machine for endurance (a kilometre in 6 min 40 s), at 1 m/s with a load.
/// - Rest is as written, between sets; without words two minutes for exercises of several joints and one for others.
/// - In a superset the rest that is written between its exercises counts, or 15 s to change; after a round the rest of its last.
/// - To the next exercise it takes 60 s; a first set-up with barbell or machine takes two more minutes for warm-up sets where
///   several joints move.
/// - Free text (`Warm-up: 8 min easy bike`) takes the minutes that it names, five if none; a note takes none.
enum SessionLength {
    static let change_s = 15
    static let transition_s = 60
    static let rampUp_s = 120
    static let freeText_s = 300

    /// The seconds of a session.
    static func seconds(_ session: PlannedSession) -> Int { seconds(session.items) }

    static func seconds(_ items: [PlannedItem]) -> Int {
        var total = 0
        var round: [PlannedExercise] = []
        for item in items {
            switch item {
            case .free(let label, let text):
                total += finish(&round) + (label == "Note" ? 0 : minutes(in: text).map { $0 * 60 } ?? freeText_s)
            case .exercise(let exercise):
                if let last = round.last, last.group == nil || last.group != exercise.group { total += finish(&round) }
                round.append(exercise)
            }
        }
        return total + finish(&round)
    }

    /// An exercise of its own, or a superset.
    private static func finish(_ round: inout [PlannedExercise]) -> Int {
        defer { round = [] }
        guard !round.isEmpty else { return 0 }
        let rounds = round.map(\.sets).max() ?? 0
        var total = transition_s
        for (index, exercise) in round.enumerated() {
            let isLast = index == round.count - 1
            let rest = exercise.rest_s ?? (isLast ? exercise.usualRest_s : change_s)
            total += exercise.work_s + (isLast ? max(0, exercise.sets - 1) : exercise.sets) * rest
            // A member with fewer sets than the round does not shorten the pause of the others.
            if isLast { total += max(0, rounds - max(1, exercise.sets)) * rest }
            if exercise.needsRampUp { total += rampUp_s }
        }
        return total
    }

    /// The sum of `8 min` and the like in a text.
    static func minutes(in text: String) -> Int? {
        let words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "," || $0 == "." || $0 == ":" || $0 == ";" }
        var total: Int?
        for (number, unit) in zip(words, words.dropFirst())
        where ["min", "mins", "minutes", "minute", "Minuten"].contains(unit) {
            // Of `5–10 min` the longer.
            guard let amount = Int(number.split { $0 == "–" || $0 == "-" }.last ?? ""), (1...600).contains(amount)
            else {
                continue
            }
            total = (total ?? 0) + amount
        }
        return total
    }
}

extension PlannedExercise {
    /// The superset's letter.
    fileprivate var group: Character? { label?.first }

    /// The rest where the line names none.
    fileprivate var usualRest_s: Int {
        guard isResistance else { return 0 }
        return exercise.mechanic == .compound ? 120 : 60
    }

    fileprivate var needsRampUp: Bool {
        exercise.mechanic == .compound && isResistance && (exercise.load == .barbell || exercise.load == .machine)
    }

    /// The seconds of all sets without rest.
    fileprivate var work_s: Int {
        let sides = prescription.isEach ? 2 : 1
        switch prescription.work {
        case .reps(let reps): return sets * sides * min(reps, 1000) * rep_s
        case .range(let low, let high): return (sets * sides * (min(low, 1000) + min(high, 1000)) * rep_s + 1) / 2
        case .atLeast(let reps): return sides * (sets * min(reps, 1000) + 2) * rep_s
        case .amrap: return sets * sides * 12 * rep_s
        case .duration_s(let seconds): return sets * sides * min(seconds, 86_400)
        case .distance_m(let metres):
            let metres = min(metres, 1_000_000)
            return sets * sides * (exercise.pattern == .locomotion ? (metres * 2 + 4) / 5 : metres)
        }
    }

    /// Seconds spent on the way or on an endurance machine.
    var locomotion_s: Int { exercise.pattern == .locomotion ? work_s : 0 }

    private var rep_s: Int {
        guard let tempo else { return exercise.pattern == .power ? 2 : 3 }
        return max(1, [tempo.eccentric, tempo.bottom, tempo.concentric, tempo.top].reduce(0) { $0 + ($1 ?? 1) })
    }
}
