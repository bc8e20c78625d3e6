import Quantities
import Trials

@testable import Training

/// Plan templates by chance, the same for the same seed, with every construct of the language.
struct RandomPlan {
    private var random: SeededGenerator
    private let names = [
        "Back squat", "Box squat", "Bench press", "Row", "Plank", "Dead bug", "Split squat", "Step-up",
    ]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func plan() -> PlanTemplate {
        var plan = PlanTemplate(name: "random")
        plan.title = words()
        plan.weeks = number(1...12)
        plan.level = chance(2) ? Exercise.Level.allCases[number(0...2)] : nil
        plan.goal = chance(2) ? words() : nil
        plan.equipment = chance(2) ? (1...number(1...3)).map { _ in words() } : []
        plan.tags = chance(3) ? ["true", "a: b", "x, y"] : []
        plan.isPublic = chance(2)
        plan.asks = [
            PlanTemplate.Ask(name: "squat max", unit: chance(2) ? .kilograms : .pounds, fallback: nil),
            PlanTemplate.Ask(name: "step", unit: .kilograms, fallback: Mass(grams: number(0...9) * 250)),
        ]
        if chance(2) {
            plan.deloads = [PlanTemplate.Deload(week: number(1...plan.weeks), sets_permille: 505, load_permille: 900)]
        }
        plan.prose = prose()
        var first = 1
        if chance(3) {
            var block = block(1...plan.weeks)
            block.isWritten = false
            block.name = ""
            block.prose = []
            plan.blocks = [block]
            first = plan.weeks + 1
        }
        while first <= plan.weeks {
            let last = number(first...plan.weeks)
            plan.blocks.append(block(first...last))
            first = last + 1
        }
        return plan
    }

    private mutating func block(_ weeks: ClosedRange<Int>) -> PlanTemplate.Block {
        var block = PlanTemplate.Block(weeks: weeks, name: chance(2) ? words() : "")
        block.prose = prose()
        let hasWeekdays = chance(3)
        for index in 0..<number(1...3) {
            var day = PlanTemplate.Day(number: index + 1, name: chance(2) ? words() : "")
            if hasWeekdays {
                let weekday = Weekday.allCases[index * 2]
                day.weekday = weekday
                if day.name.isEmpty { day.name = Language.english.weekdayName(weekday) }
            }
            day.prose = prose()
            let isSuperset = chance(3)
            for number in 1...number(1...4) {
                if !isSuperset, chance(4) {
                    day.lines.append(.free(label: PlanTemplate.freeLabels[self.number(0...4)], text: words()))
                    continue
                }
                var line = line(weeks.count)
                line.label = isSuperset ? "C\(number)" : nil
                day.lines.append(.exercise(line))
            }
            block.days.append(day)
        }
        return block
    }

    private mutating func line(_ weeks: Int) -> PlanTemplate.ExerciseLine {
        var line = PlanTemplate.ExerciseLine(exercise: name(), prescription: prescription())
        line.unit = chance(3) ? .pounds : .kilograms
        line.load = chance(3) ? nil : load(line.unit)
        line.effort = chance(2) ? effort() : nil
        line.rest_s = chance(2) ? number(1...86_400) : nil
        if chance(3) {
            line.tempo = Tempo(eccentric: number(0...9), bottom: chance(2) ? nil : 1, concentric: nil, top: 60)
        }
        line.adjust_permille = chance(4) ? number(1...500) : nil
        line.isOptional = chance(4)
        if line.exercise == "Row", chance(2) { line.alias = "Row, chest supported" }
        line.items = items(weeks, line)
        for flag in ["knee", "no barbell", "größe 2"] where chance(4) {
            var other = PlanTemplate.Alternative(
                flag: flag, exercise: name(), load_permille: chance(2) ? number(1...2000) : nil,
                prescription: chance(2) ? prescription() : nil)
            other.unit = line.unit
            if other.load_permille == nil, chance(2) { other.load = load(line.unit) }
            other.effort = chance(3) ? effort() : nil
            var changed = line
            changed.load = other.load ?? line.load
            changed.prescription = other.prescription ?? line.prescription
            other.items = items(weeks, changed)
            line.items.insert(PlanTemplate.Item(.alternative(other)), at: number(0...line.items.count))
        }
        if !line.hasMass { line.unit = .kilograms }
        line.items = line.items.map { item in
            guard case .alternative(var other) = item.kind else { return item }
            other.unit = line.unit
            return PlanTemplate.Item(.alternative(other))
        }
        return line
    }

    private mutating func items(_ weeks: Int, _ line: PlanTemplate.ExerciseLine) -> [PlanTemplate.Item] {
        var items: [PlanTemplate.Item] = []
        if chance(3) {
            var isShare = false
            if case .percent? = line.load { isShare = true }
            let values = (0..<weeks).map { _ -> PlanTemplate.WeekValue in
                isShare && chance(2) ? .permille(number(1...2000)) : .mass(mass(line.unit))
            }
            items.append(PlanTemplate.Item(.wave(values)))
        }
        if chance(4) {
            let values = (0..<weeks).map { _ -> PlanTemplate.WeekValue in
                chance(2) ? .effort(effort()) : .prescription(prescription())
            }
            items.append(PlanTemplate.Item(.wave(values)))
        }
        if chance(3) { items.append(PlanTemplate.Item(.progress(rules(line)))) }
        for _ in 0..<number(0...2) where chance(2) { items.append(PlanTemplate.Item(.note(words()))) }
        return items
    }

    private mutating func rules(_ line: PlanTemplate.ExerciseLine) -> [Progression] {
        var rules: [Progression] = [.add(step(line.unit), each: chance(2) ? .week : .success)]
        if case .reps(let reps) = line.prescription.work { rules.append(.double(reps: reps, then: step(line.unit))) }
        if chance(2) { rules.append(.adjust(rpe_tenths: number(10...100), permille: number(1...500))) }
        if chance(2) { rules.append(.back(misses: number(1...20), permille: number(1...999))) }
        return rules.shuffled(using: &random)
    }

    private mutating func step(_ unit: MassUnit) -> Progression.Step {
        switch number(0...2) {
        case 0: .mass(mass(unit))
        case 1: .permille(number(1...1000))
        default: .variable("step")
        }
    }

    private mutating func prescription() -> Prescription {
        let work: Prescription.Work =
            switch number(0...5) {
            case 0: .reps(number(1...1000))
            case 1: .range(number(1...20), number(21...1000))
            case 2: .atLeast(number(1...1000))
            case 3: .amrap
            case 4: .duration_s(number(1...86_400))
            default: .distance_m(chance(2) ? number(1...1_000_000) : number(1...10_000) * 100)
            }
        var sets: Int? = number(1...50)
        switch work {
        case .duration_s, .distance_m: if chance(2) { sets = nil }
        default: break
        }
        return Prescription(sets: sets, work: work, isEach: chance(3))
    }

    private mutating func load(_ unit: MassUnit) -> Load {
        switch number(0...4) {
        case 0: .percent(permille: number(1...2000), of: "squat max")
        case 1: .mass(mass(unit), isEach: chance(2))
        case 2: .bodyweight(extra: nil)
        case 3: .bodyweight(extra: mass(unit))
        default: .bodyweight(extra: Mass(grams: -mass(unit).grams))
        }
    }

    private mutating func effort() -> Effort {
        if chance(2) {
            let low = number(10...100)
            return .rpe(tenths: low...number(low...100))
        }
        let low = number(0...10)
        return .rir(low...number(low...10))
    }

    /// Plates of either kind, and amounts that no plate has.
    private mutating func mass(_ unit: MassUnit) -> Mass {
        chance(2) ? Mass(Double(number(1...400)) / 2, unit) : Mass(grams: number(1...1_000_000))
    }

    private mutating func prose() -> [String] {
        (0..<number(0...2)).map { _ in (0..<number(1...2)).map { _ in words() }.joined(separator: "\n") }
    }

    private mutating func words() -> String {
        let all = ["Tief", "brace: now", "50 %", "“so”", "a, b; c", "it's", "x\\y", "# no", "→", "Größe", "\"q\"", "…"]
        return "Word " + (0..<number(1...3)).map { _ in all[number(0...all.count - 1)] }.joined(separator: " ")
    }

    private mutating func name() -> String { names[number(0...names.count - 1)] }
    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func chance(_ times: Int) -> Bool { number(1...times) == 1 }
}

extension PlanTemplate.ExerciseLine {
    /// Whether the unit shows anywhere.
    fileprivate var hasMass: Bool {
        let text =
            LinePrinter.text(self) + items.map { LinePrinter.text($0, unit) }.joined()
            + alternatives.flatMap(\.items).map { LinePrinter.text($0, unit) }.joined()
        return text.contains(" kg") || text.contains(" lb")
    }
}
