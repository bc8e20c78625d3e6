import Quantities

/// Writes the lines of a plan in the words of the plan language, as they are read.
public enum LinePrinter {
    /// `A1 Back squat: 4 × 5 at 72% of squat max, RPE 8, rest 3 min`, without the items below it.
    public static func text(_ line: PlanTemplate.ExerciseLine) -> String {
        var clauses = [prescription(line.prescription, line.load, line.unit)]
        if let effort = line.effort { clauses.append(text(effort)) }
        if let tempo = line.tempo { clauses.append("tempo " + text(tempo)) }
        if let rest = line.rest_s { clauses.append("rest " + duration(rest)) }
        if let permille = line.adjust_permille { clauses.append("adjust up to \(tenths(permille))%") }
        if line.isOptional { clauses.append("optional") }
        return (line.label.map { "\($0) " } ?? "") + "\(line.alias ?? line.exercise): "
            + clauses.joined(separator: ", ")
    }

    /// `weeks: 72, 75, 78 %`, with masses in a unit.
    public static func text(_ item: PlanTemplate.Item, _ unit: MassUnit) -> String {
        switch item.kind {
        case .wave(let values): "weeks: " + text(values, unit)
        case .progress(let rules): "progress: " + rules.map { text($0, unit) }.joined(separator: "; ")
        case .note(let text): "note: \(text)"
        case .alternative(let alternative): "if \(alternative.flag): " + text(alternative)
        }
    }

    private static func text(_ alternative: PlanTemplate.Alternative) -> String {
        var parts = [alternative.alias ?? alternative.exercise]
        if let permille = alternative.load_permille { parts.append("load \(tenths(permille))%") }
        if let prescription = alternative.prescription {
            parts.append(self.prescription(prescription, alternative.load, alternative.unit))
        } else if let load = alternative.load {
            parts.append("at " + text(load, alternative.unit))
        }
        if let effort = alternative.effort { parts.append(text(effort)) }
        return parts.joined(separator: ", ")
    }

    /// Values of one kind share the unit of the last one.
    private static func text(_ values: [PlanTemplate.WeekValue], _ unit: MassUnit) -> String {
        let shares = values.compactMap { if case .permille(let permille) = $0 { tenths(permille) } else { nil } }
        if !shares.isEmpty, shares.count == values.count { return shares.joined(separator: ", ") + " %" }
        let masses = values.compactMap { if case .mass(let mass) = $0 { amount(mass, unit) } else { nil } }
        if !masses.isEmpty, masses.count == values.count {
            return masses.joined(separator: ", ") + " \(unit.rawValue)"
        }
        return values.map { value in
            switch value {
            case .permille(let permille): "\(tenths(permille))%"
            case .mass(let mass): text(mass, unit)
            case .effort(let effort): text(effort)
            case .prescription(let prescription): text(prescription)
            }
        }.joined(separator: ", ")
    }

    private static func prescription(_ prescription: Prescription, _ load: Load?, _ unit: MassUnit) -> String {
        text(prescription) + (load.map { " at " + text($0, unit) } ?? "")
    }

    /// `4 × 5`, `3 × 8–10 each`.
    public static func text(_ prescription: Prescription) -> String {
        let work =
            switch prescription.work {
            case .reps(let reps): "\(reps)"
            case .range(let low, let high): "\(low)–\(high)"
            case .atLeast(let reps): "\(reps)+"
            case .amrap: "AMRAP"
            case .duration_s(let seconds): duration(seconds)
            case .distance_m(let metres): distance(metres)
            }
        return (prescription.sets.map { "\($0) × " } ?? "") + work + (prescription.isEach ? " each" : "")
    }

    /// `72% of squat max`, `24 kg each`, `bodyweight − 10 kg`.
    public static func text(_ load: Load, _ unit: MassUnit) -> String {
        switch load {
        case .percent(let permille, let name): return "\(tenths(permille))% of \(name)"
        case .mass(let mass, let isEach): return text(mass, unit) + (isEach ? " each" : "")
        case .bodyweight(let extra):
            guard let extra else { return "bodyweight" }
            return "bodyweight \(extra.grams < 0 ? "−" : "+") \(text(Mass(grams: abs(extra.grams)), unit))"
        }
    }

    /// `RPE 7–8`, `RIR 2`.
    public static func text(_ effort: Effort) -> String {
        switch effort {
        case .rpe(let range):
            let (low, high) = (tenths(range.lowerBound), tenths(range.upperBound))
            return low == high ? "RPE \(low)" : "RPE \(low)–\(high)"
        case .rir(let range):
            return range.count == 1 ? "RIR \(range.lowerBound)" : "RIR \(range.lowerBound)–\(range.upperBound)"
        }
    }

    /// `3-1-X-0`.
    public static func text(_ tempo: Tempo) -> String {
        [tempo.eccentric, tempo.bottom, tempo.concentric, tempo.top].map { $0.map(String.init) ?? "X" }
            .joined(separator: "-")
    }

    private static func text(_ rule: Progression, _ unit: MassUnit) -> String {
        switch rule {
        case .add(let step, let occasion): "+ \(text(step, unit)) each \(occasion.rawValue)"
        case .double(let reps, let step): "reps to \(reps), then + \(text(step, unit))"
        case .adjust(let rpe, let permille): "adjust to RPE \(tenths(rpe)), up to \(tenths(permille))%"
        case .back(let misses, let permille):
            "after \(misses) \(misses == 1 ? "miss" : "misses") − \(tenths(permille))%"
        }
    }

    private static func text(_ step: Progression.Step, _ unit: MassUnit) -> String {
        switch step {
        case .mass(let mass): text(mass, unit)
        case .permille(let permille): "\(tenths(permille))%"
        case .variable(let name): name
        }
    }

    // MARK: Numbers

    static func text(_ mass: Mass, _ unit: MassUnit) -> String { "\(amount(mass, unit)) \(unit.rawValue)" }

    /// The shortest number of a unit that is this mass to the gram; three decimals of either unit are always enough.
    static func amount(_ mass: Mass, _ unit: MassUnit) -> String {
        for (scale, thousandths) in [(1, 1000), (10, 100), (100, 10)] {
            let scaled = (mass.amount(in: unit) * Double(scale)).rounded(.toNearestOrAwayFromZero)
            if Mass(scaled / Double(scale), unit) == mass { return decimal(Int(scaled) * thousandths) }
        }
        return decimal(Int((mass.amount(in: unit) * 1000).rounded(.toNearestOrAwayFromZero)))
    }

    /// A number of thousandths without idle zeros.
    private static func decimal(_ thousandths: Int) -> String {
        let rest = thousandths % 1000
        guard rest > 0 else { return "\(thousandths / 1000)" }
        var digits = String(rest + 1000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(thousandths / 1000).\(digits)"
    }

    static func tenths(_ value: Int) -> String { decimal(value * 100) }

    /// `60 s`, `90 s`, `3 min`, `90 min`, `1 h`, `1 h 15 min 30 s`: up to three minutes rests and holds are told in seconds unless
    /// minutes are even.
    static func duration(_ seconds: Int) -> String {
        if seconds % 3600 == 0 { return "\(seconds / 3600) h" }
        if seconds % 60 == 0, (120...10_800).contains(seconds) { return "\(seconds / 60) min" }
        if seconds <= 180 { return "\(seconds) s" }
        let parts = [(seconds / 3600, "h"), (seconds % 3600 / 60, "min"), (seconds % 60, "s")]
        return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
    }

    /// `400 m`, `5 km`, `1.2 km`, `1250 m`.
    private static func distance(_ metres: Int) -> String {
        metres >= 1000 && metres % 100 == 0 ? decimal(metres) + " km" : "\(metres) m"
    }
}
