/// The days of a drafted week while they are fitted: exercises with their sets.
struct DraftedWeek {
    /// An exercise in its place.
    struct Item {
        let slot: TrainingSplit.Slot
        let choice: ExercisePicker.Choice
        var sets: Int
        /// The superset's letter.
        var pair: Character?

        var exercise: Exercise { choice.exercise }
    }

    /// A day.
    struct Day {
        let name: String
        var items: [Item]
        var warmUp_min = 8
        var conditioning_min = 12
        /// What was left out for time, and for want of an exercise.
        var dropped: [Movement] = []
        var lacking: [Movement] = []
    }

    var days: [Day]
    let request: DraftRequest
    /// The rep schemes that the plan goes through.
    let phases: [Int]

    /// Chooses the exercises of a week.
    init(_ request: DraftRequest, picker: inout ExercisePicker) {
        self.request = request
        phases = Set(Periodisation.blocks(request).map(\.phase)).sorted()
        let split = TrainingSplit.days(request.days, goal: request.goal)
        let choices = DraftedWeek.choices(split, &picker)
        days = zip(split, choices).map { day, choices in
            var drafted = Day(name: day.name, items: [], warmUp_min: request.minutes < 35 ? 5 : 8)
            for (slot, choice) in zip(day.slots, choices) where choice != nil || slot.role != .conditioning {
                if let choice {
                    drafted.items.append(
                        Item(slot: slot, choice: choice, sets: DraftedWeek.startingSets(slot.role, request)))
                } else {
                    drafted.lacking.append(slot.movement)
                }
            }
            return drafted
        }
    }

    /// The exercises for the places of each day, the main lifts of the week chosen first.
    private static func choices(
        _ split: [TrainingSplit.Day], _ picker: inout ExercisePicker
    ) -> [[ExercisePicker.Choice?]] {
        var choices = split.map { [ExercisePicker.Choice?](repeating: nil, count: $0.slots.count) }
        for role in TrainingSplit.Role.allCases {
            for (day, slots) in split.map(\.slots).enumerated() {
                for (place, slot) in slots.enumerated() where slot.role == role {
                    let taken = Set(choices[day].compactMap { $0?.exercise.title })
                    choices[day][place] = picker.pick(slot.movement, role: role, taken: taken)
                }
            }
        }
        return choices
    }

    private static func startingSets(_ role: TrainingSplit.Role, _ request: DraftRequest) -> Int {
        switch (role, request.level) {
        case (.conditioning, _): 1
        case (.main, .beginner): 3
        case (.main, .intermediate): 4
        case (.main, .advanced): request.goal == .strength ? 5 : 4
        case (.secondary, _): 3
        case (_, .beginner): 2
        default: 3
        }
    }

    // MARK: Figures

    /// What an item is in a block of a phase.
    func planned(_ item: Item, phase: Int, of day: Day) -> PlannedExercise {
        let isEach = item.exercise.isUnilateral
        if item.slot.role == .conditioning {
            return PlannedExercise(
                exercise: item.exercise,
                prescription: Prescription(sets: nil, work: .duration_s(day.conditioning_min * 60)))
        }
        let scheme = SetScheme(for: item.exercise, role: item.slot.role, request: request, phase: phase)
        let isFirstOfPair = item.pair != nil && day.items.first { $0.pair == item.pair }?.exercise == item.exercise
        return PlannedExercise(
            exercise: item.exercise, label: item.pair.map { "\($0)\(isFirstOfPair ? 1 : 2)" },
            prescription: Prescription(sets: item.sets, work: scheme.work, isEach: isEach),
            effort: scheme.reserve.map { .rir($0.last...$0.last) }, rest_s: isFirstOfPair ? nil : scheme.rest_s)
    }

    /// The longest that a day takes in any of the blocks, in seconds.
    func seconds(_ day: Day) -> Int {
        phases.map { phase in
            SessionLength.seconds(
                [.free(label: "Warm-up", text: "\(day.warmUp_min) min")]
                    + day.items.map { .exercise(planned($0, phase: phase, of: day)) })
        }.max() ?? 0
    }

    /// Whether every day keeps within the time that is asked for.
    func fits(_ day: Day) -> Bool { seconds(day) <= request.minutes * 60 }

    /// The hard sets of a group in the week, in thousandths.
    func sets_permille(of group: MuscleGroup) -> Int {
        days.reduce(0) { sum, day in
            sum + day.items.reduce(0) { $0 + hardSets($1) * $1.exercise.share_permille(of: group) }
        }
    }

    /// The sets of some movements in the week, by the pattern of the exercise that serves them.
    func sets(of patterns: [Exercise.Pattern]) -> Int {
        days.reduce(0) { sum, day in
            sum + day.items.filter { patterns.contains($0.exercise.pattern) }.reduce(0) { $0 + hardSets($1) }
        }
    }

    private func hardSets(_ item: Item) -> Int { item.slot.role == .conditioning ? 0 : item.sets }
}
