import CGLPK
import Diagnostics

/// GLPK, the GNU Linear Programming Kit: the simplex method, and branch and bound where numbers must be whole.
///
/// It works on one thread and looks at no clock, so the same model gives the same outcome.
public struct GLPKSolver: Solver {
    /// The solver.
    public init() {}

    /// More than any model of the press has; it keeps counts within the 32 bits of the library.
    private static let mostEntries = 50_000_000

    /// Solves a model.
    public func solve(_ model: LinearModel, _ limits: SolverLimits) throws(SolverFailure) -> SolverOutcome {
        guard !model.columns.contains(where: \.isContradictory), !model.rows.contains(where: \.bounds.isEmpty) else {
            return .infeasible
        }
        let entryCount = model.rows.reduce(0) { $0 + $1.terms.count }
        guard max(entryCount, model.columns.count, model.rows.count) <= GLPKSolver.mostEntries else { throw .failed }
        guard !model.columns.isEmpty else { return .optimal(LinearSolution([], of: model)) }
        var values = [Double](repeating: 0, count: model.columns.count)
        let solved = solve(model, limits, into: &values)
        switch solved {
        case FLOORPRESS_SOLVED_OPTIMAL: return .optimal(LinearSolution(values, of: model))
        case FLOORPRESS_SOLVED_FEASIBLE: return .feasible(LinearSolution(values, of: model))
        case FLOORPRESS_SOLVED_INFEASIBLE: return .infeasible
        case FLOORPRESS_SOLVED_UNBOUNDED: return .unbounded
        case FLOORPRESS_SOLVED_UNDECIDED: return .undecided
        case FLOORPRESS_SOLVED_NO_LIBRARY: throw .noLibrary
        default: throw .failed
        }
    }

    private func solve(_ model: LinearModel, _ limits: SolverLimits, into values: inout [Double]) -> floorpress_solved {
        let columns = model.columns.map { column in
            floorpress_column(
                least: column.least, most: column.most, cost: column.cost, is_integer: column.isInteger ? 1 : 0)
        }
        let rows = model.rows.map { row in
            floorpress_row(least: row.bounds.least ?? -.infinity, most: row.bounds.most ?? .infinity)
        }
        let entries = model.rows.enumerated().flatMap { index, row in
            row.terms.map { term in
                floorpress_entry(row: Int32(index), column: Int32(term.variable), factor: term.factor)
            }
        }
        var limits = floorpress_limits(
            most_nodes: Int32(clamping: limits.mostNodes), patience: Int32(clamping: limits.patience),
            most_iterations: Int32(clamping: limits.mostIterations), gap: max(0, limits.gap.isFinite ? limits.gap : 0))
        return columns.withUnsafeBufferPointer { columns in
            rows.withUnsafeBufferPointer { rows in
                entries.withUnsafeBufferPointer { entries in
                    var model = floorpress_model(
                        columns: columns.baseAddress, rows: rows.baseAddress, entries: entries.baseAddress,
                        column_count: Int32(columns.count), row_count: Int32(rows.count),
                        entry_count: Int32(entries.count))
                    return values.withUnsafeMutableBufferPointer { floorpress_solve(&model, &limits, $0.baseAddress) }
                }
            }
        }
    }
}

extension LinearModel.Column {
    /// The bounds as GLPK wants them: whole for whole numbers.
    fileprivate var least: Double { bounds.least.map { isInteger ? $0.rounded(.up) : $0 } ?? -.infinity }
    fileprivate var most: Double { bounds.most.map { isInteger ? $0.rounded(.down) : $0 } ?? .infinity }
    /// Whether they leave nothing, which GLPK would take for a mistake.
    fileprivate var isContradictory: Bool { least > most }
}

extension SolverFailure {
    /// The failure as it is told: a fault of the machine.
    public var diagnostic: Diagnostic {
        switch self {
        case .noLibrary:
            .machine(
                "solver", "nothing can be drafted by numbers: GLPK is not there",
                hint: "on Debian: apt-get install libglpk40")
        case .failed: .machine("solver", "GLPK gave up on this: it is out of memory or its numbers are out of reach")
        }
    }
}
