/// Chooses exercises for the places of a week.
struct ExercisePicker {
    /// An exercise with what is to be said of the choice.
    struct Choice {
        let exercise: Exercise
        /// Why not the first choice, in words.
        let reason: String?
    }

    private let library: ExerciseLibrary
    private let request: DraftRequest
    private var uses: [String: Int] = [:]
    private var explained: Set<Movement> = []

    init(_ library: ExerciseLibrary, _ request: DraftRequest) {
        self.library = library
        self.request = request
    }

    /// The exercise for a place, or nothing where none fits.
    ///
    /// Among the first few that fit the one that was taken least is taken, so that a muscle is trained in more than one way; of
    /// main lifts in a strength plan only the first, because what is practised grows.
    ///
    /// - Parameter taken: Titles that stand in the day already.
    mutating func pick(_ movement: Movement, role: TrainingSplit.Role, taken: Set<String>) -> Choice? {
        let fitting = candidates(movement)
        var free = fitting.filter { !taken.contains($0.title) }
        // Where a load can grow, the own body is no choice, but for pulls from above, which are heavy enough.
        if fitting.first?.isLoadable == true, movement != .verticalPull, movement != .trunk {
            let loadable = free.filter(\.isLoadable)
            if !loadable.isEmpty { free = loadable }
        }
        let isPractised = role == .main && request.goal == .strength
        let breadth = isPractised ? 1 : request.level == .beginner || movement.muscle != nil ? 2 : 3
        let best = free.prefix(breadth).enumerated().min {
            (uses[$0.element.title, default: 0], $0.offset) < (uses[$1.element.title, default: 0], $1.offset)
        }
        guard let exercise = best?.element else { return nil }
        uses[exercise.title, default: 0] += 1
        return Choice(exercise: exercise, reason: reason(for: exercise, movement))
    }

    /// What fits a movement, the best first; where nothing does, what fits the movement that stands in for it.
    func candidates(_ movement: Movement) -> [Exercise] {
        let own = serving(movement)
        return own.isEmpty ? movement.standIn.map { serving($0) } ?? [] : own
    }

    private func serving(_ movement: Movement) -> [Exercise] {
        let favourites = favourites(movement).filter { isFit($0) }
        guard movement != .conditioning else { return favourites }
        let titles = Set(favourites.map(\.title))
        // Those nearest to the level first: they give the most to do.
        let others = library.all.filter { exercise in
            movement.isServed(by: exercise) && isFit(exercise) && !titles.contains(exercise.title)
                && exercise.load != .none
        }.sorted { ($1.level.rank, $0.title) < ($0.level.rank, $1.title) }
        return favourites + others
    }

    private func favourites(_ movement: Movement) -> [Exercise] {
        var seen: Set<String> = []
        return movement.favourites(goal: request.goal, level: request.level).compactMap { library.find($0) }
            .filter { movement.isServed(by: $0) && seen.insert($0.title).inserted }
    }

    /// Whether equipment, level and flags allow an exercise.
    func isFit(_ exercise: Exercise) -> Bool {
        exercise.level.rank <= request.level.rank && isUnflagged(exercise) && missing(exercise).isEmpty
    }

    private func isUnflagged(_ exercise: Exercise) -> Bool { !exercise.avoid.contains { request.avoid.contains($0) } }

    /// What an exercise needs and is not there.
    func missing(_ exercise: Exercise) -> [String] { exercise.equipment.filter { !request.equipment.contains($0) } }

    /// Why the first choice was not taken, if what there is or a flag is the reason; told once for a movement.
    private mutating func reason(for exercise: Exercise, _ movement: Movement) -> String? {
        guard explained.insert(movement).inserted else { return nil }
        guard let first = favourites(movement).first(where: { $0.level.rank <= request.level.rank }),
            first.title != exercise.title
        else { return nil }
        if let flag = first.avoid.first(where: { request.avoid.contains($0) }) {
            return "Not \(first.title): it is to be avoided with \(flag)."
        }
        let missing = missing(first)
        return missing.isEmpty ? nil : "Not \(first.title): it needs \(missing.joined(separator: ", "))."
    }

    /// What would let exercises for some movements fit, by how many it would let: equipment alone, since flags stay.
    func help(for movements: [Movement]) -> [String] {
        var gains: [String: Int] = [:]
        let serving = library.all.filter { exercise in movements.contains { $0.isServed(by: exercise) } }
        for exercise in serving where exercise.level.rank <= request.level.rank && isUnflagged(exercise) {
            let missing = missing(exercise)
            if !missing.isEmpty { gains[missing.sorted().joined(separator: " and "), default: 0] += 1 }
        }
        return gains.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map(\.key)
    }

    /// An alternative of an exercise for a client with a flag, as its file names them, with the load by the load.
    func alternative(to exercise: Exercise, for flag: String) -> (exercise: Exercise, loadFactor: Double)? {
        for alternative in exercise.alternatives {
            guard let found = library.find(alternative.title), isUnflagged(found), missing(found).isEmpty,
                !found.avoid.contains(flag), found.level.rank <= request.level.rank
            else { continue }
            return (found, alternative.loadFactor)
        }
        return nil
    }
}

extension Exercise {
    /// Whether its load can grow in steps.
    var isLoadable: Bool {
        switch load {
        case .barbell, .dumbbell, .kettlebell, .machine, .cable: true
        case .band, .bodyweight, .other, .none: false
        }
    }
}
