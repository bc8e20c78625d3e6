import Diagnostics
import Quantities
import Solving

/// Finds out why no menu meets a request, by leaving parts of the request out, one after the other.
struct DraftExplanation<Tool: Solver> {
    private let larder: DraftLarder
    private let solver: Tool
    private var request: MenuRequest { larder.request }
    private var goals: [MenuTarget.Goal] { request.target.goals }

    init(_ larder: DraftLarder, _ solver: Tool) {
        self.larder = larder
        self.solver = solver
    }

    /// What prevents the menu.
    func diagnostic() throws(SolverFailure) -> Diagnostic {
        let all = Array(goals.indices)
        if try day(keeping: all) == nil { return try conflict(all) }
        return try tooLittleVariety()
    }

    // MARK: One day

    /// A day that keeps some of the goals, of whatever there is.
    private func day(keeping kept: [Int]) throws(SolverFailure) -> DraftedDay? {
        let rows = GoalRow.all(request, tolerance: 0.048, margin: 0).filter { kept.contains($0.goal) }
        return try DraftedDay.find(
            larder.offer(on: .monday, .all, isForAnyDay: true), on: .monday, larder, by: solver, rows: rows,
            isElastic: false)
    }

    /// The goals that cannot be met together: none of them can be left out without the rest becoming possible.
    private func conflict(_ all: [Int]) throws(SolverFailure) -> Diagnostic {
        var kept = all
        for goal in all.reversed() where kept.count > 1 {
            let fewer = kept.filter { $0 != goal }
            if try day(keeping: fewer) == nil { kept = fewer }
        }
        let nearest = try nearestDay()
        let hint = nearest.map { "the nearest day has \($0); `--nearest` writes such a menu" }
        if let reason = try bound(kept) { return .noDraft(reason, hint: hint) }
        let names = kept.map { goals[$0].text }
        let list = names.count == 1 ? names[0] : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
        return .noDraft(
            names.count == 1
                ? "no day of \(request.meals) meals from these recipes keeps \(list)"
                : "\(list) cannot be met on one day with these recipes", hint: hint)
    }

    /// `at most 96 g protein fit into 1500 kcal`, where it is about energy and at most one other goal.
    private func bound(_ kept: [Int]) throws(SolverFailure) -> String? {
        let energy = kept.first { goals[$0].nutrient == .energy }
        let others = kept.filter { $0 != energy }
        guard others.count <= 1, let about = others.first ?? energy, goals[about].basis != .energyShare else {
            return nil
        }
        let goal = goals[about]
        let rest = others.isEmpty ? [] : kept.filter { $0 != about }
        let (least, most) = (
            try extreme(of: goal.nutrient, keeping: rest, sign: 1),
            try extreme(of: goal.nutrient, keeping: rest, sign: -1)
        )
        let frame = others.isEmpty ? "a day of \(request.meals) meals" : energy.map { goals[$0].text } ?? "a day"
        let factor = goal.basis == .perKilogram ? Double(request.bodyMass?.grams ?? 0) / 1000 : 1
        func wanted(_ bound: Int) -> Double { Double(bound) / 1000 * factor }
        func text(_ amount: Double) -> String {
            "\(Language.english.number(amount)) \(goal.nutrient.unit)"
                + (goal.nutrient == .energy ? "" : " of \(goal.nutrient.word(in: .english))")
        }
        let asked = goal.basis == .perKilogram ? goal.text : nil
        func because(_ bound: Int) -> String { asked.map { "\($0), which is \(text(wanted(bound)))" } ?? goal.text }
        if let most, let bound = goal.least, most < wanted(bound) {
            return "with these recipes at most \(text(most)) fit into \(frame), and \(because(bound)) was asked for"
        }
        if let least, let bound = goal.most, least > wanted(bound) {
            return "with these recipes at least \(text(least)) are in \(frame), and \(because(bound)) was asked for"
        }
        return nil
    }

    /// The least (or, with a sign of −1, the most) of a nutrient in a day that keeps some goals.
    private func extreme(of nutrient: Nutrient, keeping kept: [Int], sign: Double) throws(SolverFailure) -> Double? {
        let rows = GoalRow.all(request, tolerance: 0.048, margin: 0).filter { kept.contains($0.goal) }
        let day = try DraftedDay.find(
            larder.offer(on: .monday, .all, isForAnyDay: true), on: .monday, larder, by: solver, rows: rows,
            isElastic: false, minimising: { sign * $0.amount(of: nutrient) })
        return day.map { $0.nutrients(larder).amount(of: nutrient) }
    }

    /// What the day comes to that misses the goals by the least.
    private func nearestDay() throws(SolverFailure) -> String? {
        let day = try DraftedDay.find(
            larder.offer(on: .monday, .all, isForAnyDay: true), on: .monday, larder, by: solver,
            rows: GoalRow.all(request, tolerance: 0.048, margin: 0), isElastic: true)
        guard let day else { return nil }
        return request.target.results(for: day.nutrients(larder), bodyMass: request.bodyMass).map { result in
            (result.goal.nutrient == .energy ? "" : result.goal.nutrient.word(in: .english) + " ") + result.amount
        }.joined(separator: ", ")
    }

    // MARK: The week

    /// A day can be made, but not so many different ones: what would help.
    private func tooLittleVariety() throws(SolverFailure) -> Diagnostic {
        var helps: [String] = []
        for count in MenuRequest.possibleRepeats where count > request.mostRepeats && count <= request.days {
            if try isPossible({ $0.mostRepeats = count }) {
                helps.append("`--repeat \(count)`")
                break
            }
        }
        if !request.cookDays.isEmpty, try isPossible({ $0.cookDays = [] }) { helps.append("no `--cook-days`") }
        if request.mostTime_min != nil, try isPossible({ $0.mostTime_min = nil }) { helps.append("no `--time-max`") }
        for diet in request.diets where try isPossible({ $0.diets.removeAll { $0 == diet } }) {
            helps.append("no `--diet \(diet.rawValue)`")
        }
        for avoidance in request.avoid where try isPossible({ $0.avoid.removeAll { $0 == avoidance } }) {
            helps.append("`\(avoidance.word)` allowed")
        }
        let days = request.days == 1 ? "a day" : "\(request.days) days"
        return .noDraft(
            "single days meet the target, but not \(days) with each dish at most \(request.mostRepeats) × a week"
                + (request.cookDays.isEmpty ? "" : ", cooked on the days that were named")
                + (request.mostTime_min.map { ", in at most \($0) min on weekdays" } ?? ""),
            hint: helps.isEmpty
                ? "more recipes, or wider ranges in the target; `--nearest` writes the nearest menu"
                : "it would do with \(helps.joined(separator: ", or with ")); more recipes would help, too")
    }

    private func isPossible(_ change: (inout MenuRequest) -> Void) throws(SolverFailure) -> Bool {
        var changed = request
        change(&changed)
        let other = larder.changed(to: changed)
        guard other.obstacles.isEmpty else { return false }
        return try DraftWeek.find(other, .all, by: solver, isElastic: false, refused: []) != nil
    }
}
