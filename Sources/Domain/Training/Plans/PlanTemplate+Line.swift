import Quantities

extension PlanTemplate {
    /// An exercise of a day.
    public struct ExerciseLine: Sendable, Hashable {
        /// The superset's label, `A1`.
        public var label: String?
        /// The exercise's title.
        public var exercise: String
        /// The other name that the plan calls it by, if it does.
        public var alias: String?
        /// What is to be done.
        public var prescription: Prescription
        /// With what load.
        public var load: Load?
        /// How hard.
        public var effort: Effort?
        /// Seconds of rest.
        public var rest_s: Int?
        /// How fast.
        public var tempo: Tempo?
        /// Thousandths by which the client may adjust the load.
        public var adjust_permille: Int?
        /// Whether it may be left out.
        public var isOptional = false
        /// What stands below it, in order.
        public var items: [Item] = []
        /// The unit that the masses of the line and of its items are written in.
        public var unit = MassUnit.kilograms
        /// Where its name stands in the file.
        public var range = 0..<0
        /// Where its clauses stand in the file.
        public var clauses: [Clause] = []

        /// An exercise with what is to be done.
        public init(label: String? = nil, exercise: String, prescription: Prescription) {
            self.label = label
            self.exercise = exercise
            self.prescription = prescription
        }
    }

    /// A part of a line between commas, for tools that point at it.
    public struct Clause: Sendable, Hashable {
        /// What it says.
        public enum Kind: String, Sendable {
            case prescription, load, effort, rest, tempo, adjust, optional
        }

        /// What it says.
        public let kind: Kind
        /// Where it stands in the file.
        public let range: Range<Int>
    }

    /// What stands below an exercise.
    public struct Item: Sendable, Hashable {
        /// What it is.
        public enum Kind: Sendable, Hashable {
            /// `weeks:` with one value for each week of the block.
            case wave([WeekValue])
            /// `if FLAG:`.
            case alternative(Alternative)
            /// `progress:` with its rules.
            case progress([Progression])
            /// `note:`.
            case note(String)
        }

        /// What it is.
        public var kind: Kind
        /// Where it stands in the file.
        public var range: Range<Int>

        /// An item.
        public init(_ kind: Kind, range: Range<Int> = 0..<0) {
            self.kind = kind
            self.range = range
        }
    }

    /// What a week of a wave changes.
    public enum WeekValue: Sendable, Hashable {
        case permille(Int)
        case mass(Mass)
        case effort(Effort)
        case prescription(Prescription)
    }

    /// An exercise for a client with a flag.
    public struct Alternative: Sendable, Hashable {
        /// The flag, in lower case: `knee`, `no barbell`.
        public let flag: String
        /// The exercise's title.
        public let exercise: String
        /// The other name that the plan calls it by, if it does.
        public var alias: String?
        /// Thousandths of the load, where the line says so.
        public let load_permille: Int?
        /// Another prescription, where the line says so.
        public let prescription: Prescription?
        /// Another load, where the line says so.
        public var load: Load?
        /// Another effort, where the line says so.
        public var effort: Effort?
        /// Its own waves, rules and notes, in order.
        public var items: [Item] = []
        /// The unit that its masses are written in.
        public var unit = MassUnit.kilograms

        /// An alternative with what differs from the line.
        public init(flag: String, exercise: String, load_permille: Int? = nil, prescription: Prescription? = nil) {
            self.flag = flag
            self.exercise = exercise
            self.load_permille = load_permille
            self.prescription = prescription
        }
    }
}

extension PlanTemplate.ExerciseLine {
    /// What the weeks of the block change, one list for each `weeks:`.
    public var waves: [[PlanTemplate.WeekValue]] { items.waves }
    /// The values of the first `weeks:`; empty without one.
    public var weeks: [PlanTemplate.WeekValue] { waves.first ?? [] }
    /// What to do instead for a flag.
    public var alternatives: [PlanTemplate.Alternative] {
        items.compactMap { if case .alternative(let alternative) = $0.kind { alternative } else { nil } }
    }
    /// How it grows.
    public var progressions: [Progression] { items.progressions }
    /// The coach's words.
    public var notes: [String] {
        items.compactMap { if case .note(let text) = $0.kind { text } else { nil } }
    }

    /// What is to be done in a week of the block, counted from zero, with what the waves change.
    public func week(_ index: Int) -> (prescription: Prescription, load: Load?, effort: Effort?) {
        var found = (prescription: prescription, load: load, effort: effort)
        for wave in waves where wave.indices.contains(index) {
            switch wave[index] {
            case .permille(let permille):
                if case .percent(_, let name)? = load { found.load = .percent(permille: permille, of: name) }
            case .mass(let mass): found.load = load.withMass(mass)
            case .effort(let effort): found.effort = effort
            case .prescription(let prescription): found.prescription = prescription
            }
        }
        return found
    }

    /// The line with another exercise in its place: its sets, repetitions and rest stay, its notes go, because they speak
    /// of the exercise that is not done.
    ///
    /// `each` stays only where the other exercise works one side at a time: three sets of ten with each leg are three of
    /// ten where both legs work.
    public func taking(_ exercise: Exercise, as prescription: Prescription? = nil) -> Self {
        var line = self
        line.items.removeAll { if case .note = $0.kind { true } else { false } }
        if let prescription {
            line.prescription = prescription
            line.dropWaves { if case .prescription = $0 { true } else { false } }
        } else if !exercise.isUnilateral {
            line.prescription.isEach = false
            line.items = line.items.map { $0.onBothSides }
        }
        return line
    }

    /// The line with an alternative in its place. What the alternative says of itself counts; else the line does.
    public func taking(_ alternative: PlanTemplate.Alternative, _ exercise: Exercise) -> Self {
        var line = taking(exercise, as: alternative.prescription)
        if let load = alternative.load {
            line.load = load
            line.unit = alternative.unit
            line.dropWaves { $0.isLoad }
        }
        if let effort = alternative.effort {
            line.effort = effort
            line.dropWaves { if case .effort = $0 { true } else { false } }
        }
        if !alternative.items.waves.isEmpty { line.dropWaves { _ in true } }
        if !alternative.items.progressions.isEmpty {
            line.items.removeAll { if case .progress = $0.kind { true } else { false } }
        }
        line.items += alternative.items
        return line
    }

    private mutating func dropWaves(_ isDropped: (PlanTemplate.WeekValue) -> Bool) {
        items.removeAll { if case .wave(let values) = $0.kind { values.contains(where: isDropped) } else { false } }
    }

    /// The same line with no word of where it stands.
    public var withoutPlaces: Self {
        var line = self
        line.range = 0..<0
        line.clauses = []
        line.items = items.map(\.withoutPlaces)
        return line
    }
}

extension PlanTemplate.WeekValue {
    /// Whether it changes the load.
    var isLoad: Bool {
        switch self {
        case .permille, .mass: true
        case .effort, .prescription: false
        }
    }
}

extension PlanTemplate.Item {
    fileprivate var withoutPlaces: Self {
        guard case .alternative(var alternative) = kind else { return PlanTemplate.Item(kind) }
        alternative.items = alternative.items.map(\.withoutPlaces)
        return PlanTemplate.Item(.alternative(alternative))
    }

    fileprivate var onBothSides: Self {
        guard case .wave(let values) = kind else { return self }
        return PlanTemplate.Item(
            .wave(
                values.map { value in
                    guard case .prescription(var prescription) = value else { return value }
                    prescription.isEach = false
                    return .prescription(prescription)
                }), range: range)
    }
}

extension [PlanTemplate.Item] {
    var waves: [[PlanTemplate.WeekValue]] {
        compactMap { item in if case .wave(let values) = item.kind { values } else { nil } }
    }
    var progressions: [Progression] {
        flatMap { item -> [Progression] in if case .progress(let rules) = item.kind { rules } else { [] } }
    }
}

extension Load? {
    /// The load with another mass, in the way of this one: in each hand, or beside the body's own weight.
    fileprivate func withMass(_ mass: Mass) -> Load {
        switch self {
        case .mass(_, let isEach)?: .mass(mass, isEach: isEach)
        case .bodyweight(let extra)?:
            .bodyweight(extra: (extra?.grams ?? 0) < 0 ? Mass(grams: -mass.grams) : mass)
        default: .mass(mass, isEach: false)
        }
    }
}
