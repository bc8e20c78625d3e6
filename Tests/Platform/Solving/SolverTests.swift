import Testing
import Trials

@testable import Solving

@Suite("Linear models are solved")
struct SolverTests {
    private let solver = GLPKSolver()

    /// Hillier & Lieberman, Introduction to Operations Research, section 3.1 (the Wyndor Glass Company): 3 x + 5 y is at most
    /// 36, at x = 2, y = 6.
    @Test("a linear model of two variables")
    func linear() throws {
        var model = LinearModel()
        let (doors, windows) = (model.variable(cost: -3), model.variable(cost: -5))
        model.require([1 * doors], .atMost(4))
        model.require([2 * windows], .atMost(12))
        model.require([3 * doors, 2 * windows], .atMost(18))
        guard case .optimal(let solution) = try solver.solve(model, SolverLimits()) else {
            Issue.record("not solved")
            return
        }
        #expect(abs(solution[doors] - 2) < 1e-9 && abs(solution[windows] - 6) < 1e-9)
        #expect(abs(solution.cost + 36) < 1e-9)
    }

    /// Land & Doig's method on a knapsack: values 8, 11, 6, 4 and weights 5, 7, 4, 3 within 14 give 21 (the last three); without
    /// whole numbers it is 22.
    @Test("choices: a knapsack")
    func knapsack() throws {
        let (values, weights) = ([8.0, 11, 6, 4], [5.0, 7, 4, 3])
        var model = LinearModel()
        let items = values.map { model.choice(cost: -$0) }
        model.require(zip(weights, items).map { $0 * $1 }, .atMost(14))
        let solution = try #require(try solver.solve(model, SolverLimits()).solution)
        #expect(items.map { solution.isChosen($0) } == [false, true, true, true])
        #expect(solution.cost == -21)
    }

    @Test("whole numbers come back whole, and in their bounds")
    func integers() throws {
        var model = LinearModel()
        let (one, other) = (model.integer(2...8, cost: 3), model.integer(-5...5, cost: 2))
        model.require([4 * one, 3 * other], .atLeast(17.5))
        let solution = try #require(try solver.solve(model, SolverLimits()).solution)
        #expect(solution[one] == 3 && solution[other] == 2)
    }

    @Test("a model that nothing keeps, and one without an end, are told")
    func noSolution() throws {
        var contradiction = LinearModel()
        let share = contradiction.variable(.within(0...1))
        contradiction.require([1 * share], .atLeast(2))
        guard case .infeasible = try solver.solve(contradiction, SolverLimits()) else {
            Issue.record("solved a contradiction")
            return
        }
        var whole = LinearModel()
        let number = whole.integer(0...10)
        whole.require([2 * number], .equal(to: 5))
        guard case .infeasible = try solver.solve(whole, SolverLimits()) else {
            Issue.record("halved an odd number")
            return
        }
        var endless = LinearModel()
        _ = endless.variable(cost: -1)
        guard case .unbounded = try solver.solve(endless, SolverLimits()) else {
            Issue.record("found an end")
            return
        }
    }

    @Test("odd models cannot end the process")
    func odd() throws {
        var empty = LinearModel()
        guard case .optimal = try solver.solve(empty, SolverLimits()) else {
            Issue.record("an empty model has a cost of nothing")
            return
        }
        empty.require([], .atLeast(1))
        _ = try solver.solve(empty, SolverLimits())
        var reversed = LinearModel()
        let variable = reversed.variable(.init(least: 3, most: 2), cost: .nan)
        reversed.require([.infinity * variable, 1 * variable, 1 * variable], .init(least: .nan, most: 7))
        guard case .infeasible = try solver.solve(reversed, SolverLimits()) else {
            Issue.record("bounds the wrong way round leave nothing")
            return
        }
        var foreign = LinearModel()
        foreign.require([1 * variable], .atMost(1))
        _ = foreign.variable()
        foreign.require([1 * LinearModel.Variable(index: 99)], .atMost(1))
        _ = try solver.solve(foreign, SolverLimits())
        var half = LinearModel()
        half.bind(half.integer(0...3), .within(0.4...0.6))
        guard case .infeasible = try solver.solve(half, SolverLimits()) else {
            Issue.record("there is no whole number between 0.4 and 0.6")
            return
        }
        var large = LinearModel()
        let huge = large.variable(.within(-1e300...1e300), cost: 1e300)
        large.require([1e300 * huge, 1e-300 * large.integer(0...Int.max >> 12)], .atLeast(1e299))
        _ = try? solver.solve(large, SolverLimits())
    }

    /// What a search through all choices finds, GLPK must find.
    @Test("small models by chance cost what a search through all choices says", arguments: 0..<60)
    func exhaustive(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let count = Int.random(in: 2...8, using: &chance)
        let costs = (0..<count).map { _ in Double(Int.random(in: -9...9, using: &chance)) }
        let rows = (0..<Int.random(in: 1...4, using: &chance)).map { _ in
            (
                factors: (0..<count).map { _ in Double(Int.random(in: -5...9, using: &chance)) },
                least: Double(Int.random(in: -6...8, using: &chance))
            )
        }
        var model = LinearModel()
        let variables = costs.map { model.choice(cost: $0) }
        for row in rows {
            model.require(zip(row.factors, variables).map { $0 * $1 }, .within(row.least...(row.least + 9)))
        }
        var best: Double?
        for mask in 0..<(1 << count) {
            let chosen = (0..<count).map { mask >> $0 & 1 == 1 }
            func sum(_ factors: [Double]) -> Double { zip(factors, chosen).reduce(0) { $0 + ($1.1 ? $1.0 : 0) } }
            guard rows.allSatisfy({ ($0.least...($0.least + 9)).contains(sum($0.factors)) }) else { continue }
            best = min(best ?? .infinity, sum(costs))
        }
        let outcome = try solver.solve(model, SolverLimits())
        #expect(outcome.solution?.cost == best)
        if best == nil, case .infeasible = outcome {} else { #expect(best != nil) }
    }

    @Test("limits stop the search, and the same model has the same outcome on any thread")
    func limits() async throws {
        var chance = SeededGenerator(seed: 7)
        var model = LinearModel()
        let variables = (0..<60).map { _ in model.choice(cost: -Double.random(in: 5...20, using: &chance)) }
        for _ in 0..<20 {
            model.require(variables.map { Double.random(in: 1...30, using: &chance) * $0 }, .atMost(200))
        }
        let stopped = try solver.solve(model, SolverLimits(mostNodes: 2))
        if case .optimal = stopped { Issue.record("two nodes are not enough for this") }
        guard case .undecided = try solver.solve(model, SolverLimits(mostIterations: 1)) else {
            Issue.record("one step is not enough for this")
            return
        }
        let frozen = model
        let costs = try await withThrowingTaskGroup(of: Double?.self) { group in
            for _ in 0..<4 {
                group.addTask { try GLPKSolver().solve(frozen, SolverLimits(mostNodes: 300)).solution?.cost }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(costs).count == 1)
    }
}
