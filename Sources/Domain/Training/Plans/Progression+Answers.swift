import Quantities

extension Progression {
    /// The rule as a client reads it: a step that the plan names is the mass that it stands for, and masses are what plates of her
    /// unit can be added: 5 lb, and not the 5.5 that 2.5 kg are.
    public func answered(by answers: [String: Mass], in unit: MassUnit) -> Progression {
        switch self {
        case .add(let step, let occasion): .add(step.answered(by: answers, in: unit), each: occasion)
        case .double(let reps, let step): .double(reps: reps, then: step.answered(by: answers, in: unit))
        case .adjust, .back: self
        }
    }
}

extension Progression.Step {
    fileprivate func answered(by answers: [String: Mass], in unit: MassUnit) -> Progression.Step {
        switch self {
        case .mass(let mass): return .mass(mass.inPlates(of: unit))
        case .permille: return self
        case .variable(let name): return answers[name].map { .mass($0.inPlates(of: unit)) } ?? self
        }
    }
}

extension Mass {
    /// In pounds to the nearest 2.5 lb, where it is not a whole number of them anyway; in kilograms as it is.
    fileprivate func inPlates(of unit: MassUnit) -> Mass {
        guard unit == .pounds else { return self }
        let halves = (amount(in: unit) / 2.5).rounded()
        return halves >= 1 ? Mass(halves * 2.5, unit) : self
    }
}
