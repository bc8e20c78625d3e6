import Diagnostics

/// Holds the parts of an exercise's line against each other: what is well written may still mean nothing together.
struct LineChecks {
    private let source: Source
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: Source) {
        self.source = source
    }

    mutating func check(_ line: PlanTemplate.ExerciseLine, library: ExerciseLibrary) {
        waves(line.items, of: line)
        rules(line.items, of: line)
        var flags: Set<String> = []
        for item in line.items {
            guard case .alternative(let alternative) = item.kind else { continue }
            if !flags.insert(alternative.flag).inserted {
                refuse(
                    item.range, "there is an alternative for `\(alternative.flag)` already",
                    expected: "one for each flag: the first would always be taken")
            }
            checkFlag(alternative.flag, item, library)
            var other = line
            other.items = []
            other.load = alternative.load ?? line.load
            other.prescription = alternative.prescription ?? line.prescription
            waves(alternative.items, of: other)
            rules(alternative.items, of: other)
        }
    }

    /// A flag may be any word of the trainer's; one that is nearly a flag that exercises know is most likely a slip, and would
    /// never choose anything.
    private mutating func checkFlag(_ flag: String, _ item: PlanTemplate.Item, _ library: ExerciseLibrary) {
        guard !library.flags.contains(flag), let hint = didYouMean(flag, in: library.flags) else { return }
        diagnostics.append(
            source.warning("unknown-flag", "no exercise knows the flag `\(flag)`", at: item.range, hint: hint))
    }

    /// A wave of percentages needs something to be a percentage of; two waves must not change one thing.
    private mutating func waves(_ items: [PlanTemplate.Item], of line: PlanTemplate.ExerciseLine) {
        var kinds: Set<Kind> = []
        for item in items {
            guard case .wave(let values) = item.kind else { continue }
            let own = Set(values.map(Kind.init))
            if !kinds.isDisjoint(with: own) {
                refuse(
                    item.range, "the weeks have values of this kind already",
                    expected: "one `weeks:` each for load, effort, and sets with repetitions")
            }
            kinds.formUnion(own)
            let hasShares = values.contains { if case .permille = $0 { true } else { false } }
            if hasShares, !line.isShare {
                refuse(
                    item.range, "a percentage of what?",
                    expected: "a load in the line above to change, such as at 72% of squat max")
            }
        }
    }

    /// A rule that counts repetitions needs some that are counted, and room to grow.
    private mutating func rules(_ items: [PlanTemplate.Item], of line: PlanTemplate.ExerciseLine) {
        var count = 0
        for item in items {
            guard case .progress(let rules) = item.kind else { continue }
            count += 1
            if count == 2 {
                refuse(item.range, "there is a `progress:` already", expected: "one, with `;` between its rules")
            }
            for case .double(let reps, _) in rules {
                guard let least = line.prescription.work.reps else {
                    refuse(
                        item.range, "this exercise counts no repetitions",
                        expected: "another rule, such as + 2.5 kg each success")
                    continue
                }
                if reps < least {
                    refuse(
                        item.range, "the sets have \(least) repetitions already", expected: "reps to \(least) or more")
                }
            }
        }
    }

    private enum Kind {
        case load, effort, prescription

        init(_ value: PlanTemplate.WeekValue) {
            switch value {
            case .permille, .mass: self = .load
            case .effort: self = .effort
            case .prescription: self = .prescription
            }
        }
    }

    private mutating func refuse(_ range: Range<Int>, _ message: String, expected: String? = nil) {
        diagnostics.append(source.error("plan-wording", message, at: range, expected: expected))
    }
}

extension PlanTemplate.ExerciseLine {
    fileprivate var isShare: Bool {
        if case .percent? = load { true } else { false }
    }
}

extension Prescription.Work {
    /// The least repetitions of a set, or nothing where none are counted.
    fileprivate var reps: Int? {
        switch self {
        case .reps(let reps), .range(let reps, _), .atLeast(let reps): reps
        case .amrap: 1
        case .duration_s, .distance_m: nil
        }
    }
}
