import Quantities

/// A plan's prescriptions in the words of a language.
public struct PlanWording: Sendable {
    let language: Language
    let unit: MassUnit

    /// Words for a client.
    public init(_ language: Language, unit: MassUnit) {
        self.language = language
        self.unit = unit
    }

    func word(_ english: String, _ german: String) -> String { language == .german ? german : english }

    /// `4 × 5`, `3 × 8–10 each side`.
    public func text(_ prescription: Prescription) -> String {
        let work =
            switch prescription.work {
            case .reps(let reps): "\(reps)"
            case .range(let low, let high): "\(low)–\(high)"
            case .atLeast(let reps): "\(reps)+"
            case .amrap: "AMRAP"
            case .duration_s(let seconds): duration(seconds)
            case .distance_m(let metres):
                metres >= 1000 ? "\(language.number(Double(metres) / 1000, places: 2)) km" : "\(metres) m"
            }
        let side = prescription.isEach ? word(" each side", " je Seite") : ""
        return (prescription.sets.map { "\($0) × " } ?? "") + work + side
    }

    /// `57.5 kg`, `24 kg each`, `bodyweight + 10 kg`.
    public func text(_ load: PlanSchedule.Resolved) -> String {
        switch load {
        case .mass(let mass, let isEach):
            return language.mass(mass, in: unit) + (isEach ? word(" each", " je Hand") : "")
        case .bodyweight(let extra):
            let body = word("bodyweight", "Körpergewicht")
            guard let extra, extra.grams != 0 else { return body }
            return "\(body) \(extra.grams < 0 ? "−" : "+") \(language.mass(Mass(grams: abs(extra.grams)), in: unit))"
        }
    }

    /// `RPE 7–8`, `RIR 2`.
    public func text(_ effort: Effort) -> String {
        switch effort {
        case .rpe(let tenths):
            let low = language.number(scaled: Int64(tenths.lowerBound), places: 1, isFixed: false)
            let high = language.number(scaled: Int64(tenths.upperBound), places: 1, isFixed: false)
            return low == high ? "RPE \(low)" : "RPE \(low)–\(high)"
        case .rir(let range):
            return range.count == 1 ? "RIR \(range.lowerBound)" : "RIR \(range.lowerBound)–\(range.upperBound)"
        }
    }

    /// One week's work: `4 × 5 · 57.5 kg · RPE 8`.
    public func text(_ week: PlanSchedule.Week) -> String {
        ([text(week.prescription)] + [week.load.map { text($0) }, week.effort.map { text($0) }].compactMap { $0 })
            .joined(separator: " · ")
    }

    /// `rest 3 min`.
    public func rest(_ seconds: Int) -> String { "\(word("rest", "Pause")) \(duration(seconds))" }

    /// `tempo 3-1-1-0`.
    public func text(_ tempo: Tempo) -> String {
        let parts = [tempo.eccentric, tempo.bottom, tempo.concentric, tempo.top].map { $0.map(String.init) ?? "X" }
        return "Tempo ".replacingFirst(with: word("t", "T")) + parts.joined(separator: "-")
    }

    /// How far the client may depart from a load: `adjust by up to 5%`.
    public func leeway(_ permille: Int) -> String {
        word("adjust by up to \(number(permille))%", "um bis zu \(number(permille)) % anpassen")
    }

    /// How an exercise grows, in a sentence.
    public func text(_ progression: Progression) -> String {
        switch progression {
        case .add(let step, .week): word("add \(text(step)) each week", "jede Woche \(text(step)) mehr")
        case .add(let step, .success):
            word("add \(text(step)) after each success", "nach jedem Erfolg \(text(step)) mehr")
        case .double(let reps, let step):
            word(
                "once every set has \(reps) reps, add \(text(step))",
                "sobald alle Sätze \(reps) Wiederholungen haben, \(text(step)) mehr")
        case .adjust(let tenths, let permille):
            word(
                "adjust the load to RPE \(number(tenths)), by up to \(number(permille))%",
                "Last auf RPE \(number(tenths)) anpassen, um bis zu \(number(permille)) %")
        case .back(let misses, let permille):
            word(
                "after \(misses) misses take \(number(permille))% off",
                "nach \(misses) Fehlversuchen \(number(permille))\u{A0}% weniger")
        }
    }

    private func text(_ step: Progression.Step) -> String {
        switch step {
        case .mass(let mass): language.mass(mass, in: unit)
        case .permille(let permille): "\(number(permille))\(word("%", " %"))"
        case .variable(let name): name == "step" ? word("one step", "eine Stufe") : name
        }
    }

    func number(_ tenths: Int) -> String { language.number(scaled: Int64(tenths), places: 1, isFixed: false) }

    /// The label of a line of free text: `Warm-up`, `Aufwärmen`.
    public func label(_ label: String) -> String {
        guard language == .german else { return label }
        return switch label {
        case "Warm-up": "Aufwärmen"
        case "Cool-down": "Ausklang"
        case "Finisher": "Zum Schluss"
        case "Mobility": "Beweglichkeit"
        case "Note": "Hinweis"
        default: label
        }
    }

    /// A variable of the plan as people read it: `squat max`, where the client's language has words for it.
    public func variable(_ name: String) -> String {
        guard language == .german else { return name }
        if name == "step" { return "kleinste Stufe" }
        return name.hasSuffix(" max") ? "Maximum \(name.dropLast(4))" : name
    }

    /// `90 s`, `3 min`, `1 h`.
    public func duration(_ seconds: Int) -> String {
        if seconds % 3600 == 0 { return "\(seconds / 3600) h" }
        return seconds >= 120 && seconds % 60 == 0 || seconds == 60 ? "\(seconds / 60) min" : "\(seconds) s"
    }
}

extension String {
    fileprivate func replacingFirst(with letter: String) -> String { letter + dropFirst() }
}
