/// What finds the cheapest way to keep a linear model.
public protocol Solver: Sendable {
    /// Solves a model. The same model gives the same outcome.
    ///
    /// - Throws: What kept the solver from working: no library, no memory, numbers that it could not handle.
    func solve(_ model: LinearModel, _ limits: SolverLimits) throws(SolverFailure) -> SolverOutcome
}

/// When a solver stops. There is no limit of time, because then the same model could have another outcome on a slower machine.
public struct SolverLimits: Sendable, Hashable {
    /// How many parts of the search are looked at.
    public var mostNodes: Int
    /// How many of them without finding anything better.
    public var patience: Int
    /// How many steps the model without whole numbers may take.
    public var mostIterations: Int
    /// By how much an outcome may cost more than the best, in the unit of its cost.
    public var gap: Double

    /// Makes limits.
    public init(
        mostNodes: Int = 10_000, patience: Int = 10_000, mostIterations: Int = 100_000, gap: Double = 1e-9
    ) {
        self.mostNodes = mostNodes
        self.patience = patience
        self.mostIterations = mostIterations
        self.gap = gap
    }
}

/// What became of a model.
public enum SolverOutcome: Sendable {
    /// The cheapest.
    case optimal(LinearSolution)
    /// A limit was met, or it is as near to the cheapest as was asked for.
    case feasible(LinearSolution)
    /// Nothing keeps all bounds.
    case infeasible
    /// The cost falls without end.
    case unbounded
    /// A limit was met before anything was found.
    case undecided

    /// What was found, if anything.
    public var solution: LinearSolution? {
        switch self {
        case .optimal(let solution), .feasible(let solution): solution
        case .infeasible, .unbounded, .undecided: nil
        }
    }
}

/// A number for each variable of a model.
public struct LinearSolution: Sendable {
    private let values: [Double]
    /// What it costs.
    public let cost: Double

    init(_ values: [Double], of model: LinearModel) {
        self.values = zip(values, model.columns).map { $1.isInteger ? $0.rounded() : $0 }
        cost = zip(self.values, model.columns).reduce(0) { $0 + $1.0 * $1.1.cost }
    }

    /// The value of a variable; a whole number where it was asked for.
    public subscript(_ variable: LinearModel.Variable) -> Double {
        values.indices.contains(variable.index) ? values[variable.index] : 0
    }

    /// Whether a choice was made.
    public func isChosen(_ variable: LinearModel.Variable) -> Bool { self[variable] > 0.5 }
}

/// Why a solver did not work.
public enum SolverFailure: Error, Sendable, Hashable {
    /// GLPK is not on this machine.
    case noLibrary
    /// It gave up: no memory, or numbers beyond what it can reckon with.
    case failed
}
